using System.Collections;
using System.Text.Json;
using FreeTierGen.Conformance.Tests.Clients;
using FreeTierGen.Conformance.Tests.Suites;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Conformance.Tests.Values;

/// <summary>
/// Compares members that a case does not name: they have to be null, their modeled default, or, where the model requires them,
/// what client error correction says.
/// </summary>
/// <param name="client">The client that answered.</param>
/// <param name="values">Compares what is there.</param>
/// <param name="ledger">The case's account.</param>
/// <param name="messageOfSilence">What the exception says where the service gives an error without a message.</param>
internal sealed class AbsenceComparison(GeneratedClient client, OutputComparison values, CaseLedger ledger, string? messageOfSilence)
{
    public void Member(Member member, object? actual, string path)
    {
        var target = client.Model.Target(member);
        var isOptional = member.Traits.Has("smithy.api#clientOptional") || member.Container.Traits.Has("smithy.api#input");
        if (target.Type == ShapeType.Union && target.Traits.Has("smithy.api#streaming"))
        {
            // Events come behind what is compared here.
            ledger.Compare(path, actual is not null, "There are no events.");
        }
        else if (member.Container.Traits.Has("smithy.api#error") && client.Symbols.Member(member).IsErrorMessage)
        {
            // It has to be what the client says of the same error where the service says nothing.
            ledger.Compare(path, Equals(messageOfSilence, actual), $"is {OutputComparison.Show(actual)} instead of {OutputComparison.Show(messageOfSilence)}");
        }
        else if (!isOptional && member.Traits.Get("smithy.api#default") is { } modeled and not NullNode)
        {
            Default(target, modeled, actual, path);
        }
        else if (!isOptional && actual is not null && member.Traits.Has("smithy.api#required"))
        {
            ledger.Compare(path, IsCorrected(target, actual), $"is {OutputComparison.Show(actual)}, though the answer lacks it");
        }
        else
        {
            ledger.Compare(path, actual is null, $"is {OutputComparison.Show(actual)} instead of null");
        }
    }

    // In a model a default blob is in base64; in params a blob is its text.
    private void Default(Shape target, Node modeled, object? actual, string path)
    {
        if (target.Type == ShapeType.Blob && modeled is StringNode text && actual is not null)
        {
            ledger.Compare(
                path, OutputComparison.BytesOf(actual).AsSpan().SequenceEqual(Convert.FromBase64String(text.Value)), $"is {OutputComparison.Show(actual)} instead of the default");
            return;
        }

        values.Value(target, NodeJson.Of(modeled), actual, path);
    }

    private bool IsCorrected(Shape target, object actual) => target.Type switch
    {
        ShapeType.String => actual is "",
        ShapeType.Enum => OutputComparison.TextOf(actual).Length == 0,
        ShapeType.Timestamp => actual is DateTimeOffset { Ticks: var ticks } && ticks == DateTimeOffset.UnixEpoch.Ticks,
        ShapeType.Blob => OutputComparison.BytesOf(actual).Length == 0,
        ShapeType.List or ShapeType.Map => !((IEnumerable)actual).GetEnumerator().MoveNext(),
        ShapeType.Document => actual is JsonElement { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null },
        ShapeType.Structure => IsEmpty(target, actual),
        ShapeType.Union => actual.GetType().Name == "Unknown",
        _ => actual.Equals(Activator.CreateInstance(actual.GetType())),
    };

    private bool IsEmpty(Shape structure, object actual)
    {
        var nothing = JsonDocument.Parse("{}").RootElement;
        var inner = new CaseLedger(nothing);
        new OutputComparison(client, inner).Structure(structure, nothing, actual, "");
        return inner.Close().Count == 0;
    }
}
