using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Services;

/// <summary>
/// Amazon S3 keeps the header <c>Expires</c> as whoever wrote the object had it, and that need not be a date. Outputs say it as the text
/// that it is, beside the date, which is null then.
/// </summary>
internal static class UnparsedDates
{
    /// <summary>The trait that such dates have from then on: a text that is none makes them null.</summary>
    public const string NullWhereUnreadable = "freetiergen#nullWhereUnreadable";

    private static readonly HashSet<string> Services = ["S3"];

    private const string Header = "Expires";
    private const string Text = "ExpiresString";
    private const string Documentation = "The header <code>Expires</code> as it was received, which need not be a date.";

    /// <summary>Gives the outputs of such a service's operations the member for the text.</summary>
    public static void Add(SmithyModel model, ServiceShape service)
    {
        if (!Services.Contains(service.SdkId))
        {
            return;
        }

        foreach (var id in model.Shapes.Values.OfType<OperationShape>().Select(operation => operation.Output).Distinct().ToList())
        {
            if (model.Shapes.TryGetValue(id, out var output)
                && output.Member(Text) is null
                && output.Member(Header) is { } member
                && member.Traits.String(TraitIds.HttpHeader) is { } header
                && model.Target(member).Type == ShapeType.Timestamp)
            {
                member.Traits = member.Traits.With(NullWhereUnreadable, new ObjectNode(member.Position, []));
                var traits = TraitMap.Empty
                    .With(TraitIds.HttpHeader, new StringNode(member.Position, header))
                    .With(TraitIds.Documentation, new StringNode(member.Position, Documentation));
                output.Members = [.. output.Members, new Member(output, output.Members.Length, Text, new ShapeId("smithy.api", "String"), traits, member.Position)];
            }
        }
    }
}
