using System.Collections;
using System.Globalization;
using System.Text.Json;
using FreeTierGen.Conformance.Tests.Clients;
using FreeTierGen.Conformance.Tests.Suites;
using FreeTierGen.Generator.Model;
using FreeTierGen.Runtime;

namespace FreeTierGen.Conformance.Tests.Values;

/// <summary>Compares what a client returned, member by member, with a case's <c>params</c>: values, nulls, types and all.</summary>
/// <param name="client">The client that returned it.</param>
/// <param name="ledger">The case's account.</param>
/// <param name="messageOfSilence">For an error: what its exception says where the service gives no message.</param>
internal sealed class OutputComparison(GeneratedClient client, CaseLedger ledger, string? messageOfSilence = null)
{
    /// <summary>Compares a structure or error. Members that <c>params</c> does not name have to be absent.</summary>
    public void Structure(Shape shape, JsonElement expected, object actual, string path)
    {
        if (expected.ValueKind != JsonValueKind.Object)
        {
            ledger.Fail(path, $"A structure is expected to be {expected.GetRawText()}.");
            return;
        }

        // That it is this structure, empty or not, is an expectation too.
        ledger.Compare(path, actual.GetType() == client.TypeOf(shape), $"is a {actual.GetType()}");
        foreach (var property in expected.EnumerateObject().Where(property => shape.Member(property.Name) is null))
        {
            ledger.Compare(CaseLedger.PathOf(path, property.Name), false, $"{shape.Id} has no such member.");
        }

        foreach (var member in shape.Members)
        {
            var place = CaseLedger.PathOf(path, member.Name);
            var value = PropertyOf(member, actual);
            if (expected.TryGetProperty(member.Name, out var json))
            {
                Value(client.Model.Target(member), json, value, place);
            }
            else
            {
                new AbsenceComparison(client, this, ledger, messageOfSilence).Member(member, value, place);
            }
        }
    }

    /// <summary>Compares a value of any shape.</summary>
    public void Value(Shape shape, JsonElement expected, object? actual, string path)
    {
        if (shape.Type == ShapeType.Document)
        {
            Document(expected, actual, path);
            return;
        }

        if (expected.ValueKind == JsonValueKind.Null || actual is null)
        {
            ledger.Compare(path, expected.ValueKind == JsonValueKind.Null && actual is null, $"is {Show(actual)} instead of {expected.GetRawText()}");
            ledger.UseAll(path);
            return;
        }

        switch (shape.Type)
        {
            case ShapeType.Structure:
                Structure(shape, expected, actual, path);
                break;
            case ShapeType.Union:
                Union(shape, expected, actual, path);
                break;
            case ShapeType.List:
                List(shape, expected, actual, path);
                break;
            case ShapeType.Map:
                Map(shape, expected, actual, path);
                break;
            default:
                ledger.Compare(path, IsScalar(shape, expected, actual), $"is {Show(actual)} instead of {expected.GetRawText()}");
                break;
        }
    }

    /// <summary>The value of an enum's type as it is on the wire.</summary>
    public static string TextOf(object value) => (string)value.GetType().GetProperty("Value")!.GetValue(value)!;

    /// <summary>The bytes of a blob, be it in memory or a stream, which is read to its end.</summary>
    public static byte[] BytesOf(object blob)
    {
        if (blob is not Stream stream)
        {
            return ((ReadOnlyMemory<byte>)blob).ToArray();
        }

        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>A value for people to read.</summary>
    public static string Show(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        ReadOnlyMemory<byte> bytes => $"the bytes {Convert.ToHexString(bytes.Span)}",
        IFormattable number => $"{number.ToString(null, CultureInfo.InvariantCulture)} ({value.GetType().Name})",
        _ => $"a {value.GetType()}",
    };

    private object? PropertyOf(Member member, object actual)
        => client.Symbols.Member(member) is { IsErrorMessage: false } symbol
            ? actual.GetType().GetProperty(symbol.PropertyName)!.GetValue(actual)

            // The exception's own message says more than the service did.
            : ((ServiceException)actual).ServiceMessage;

    private bool IsScalar(Shape shape, JsonElement expected, object actual) => shape.Type switch
    {
        ShapeType.Enum => actual.GetType() == client.TypeOf(shape) && expected.ValueKind == JsonValueKind.String && TextOf(actual) == expected.GetString(),
        ShapeType.IntEnum => actual.GetType() == client.TypeOf(shape)
            && expected.ValueKind == JsonValueKind.Number
            && expected.TryGetInt32(out var number)
            && Convert.ToInt32(actual, CultureInfo.InvariantCulture) == number,
        ShapeType.Blob => Scalars.Parse(shape, expected) is byte[] bytes && BytesOf(actual).AsSpan().SequenceEqual(bytes),
        _ => Scalars.Parse(shape, expected) is { } value && value.Equals(actual),
    };

    private void Document(JsonElement expected, object? actual, string path)
    {
        var difference = actual is not JsonElement { ValueKind: not JsonValueKind.Undefined } json
            ? expected.ValueKind == JsonValueKind.Null ? null : $"is {Show(actual)} instead of {expected.GetRawText()}"
            : JsonComparison.Difference(expected, json);
        ledger.UseAll(path);
        ledger.Compare(path, difference is null, difference ?? "");
    }

    private void Union(Shape shape, JsonElement expected, object actual, string path)
    {
        var stated = expected.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null).ToList();
        foreach (var absent in expected.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Null))
        {
            ledger.Use(CaseLedger.PathOf(path, absent.Name));
        }

        if (stated is not [var property] || shape.Member(property.Name) is not { } member)
        {
            ledger.UseAll(path);
            ledger.Compare(path, false, $"{expected.GetRawText()} is no one member of {shape.Id}; it is {Show(actual)}");
            return;
        }

        var place = CaseLedger.PathOf(path, property.Name);
        var type = client.TypeOf(shape).GetNestedType(client.Symbols.Member(member).PropertyName)!;
        ledger.Compare(path, actual.GetType() == type, $"is {Show(actual)} instead of the member {property.Name}");
        if (actual.GetType() != type)
        {
            ledger.UseAll(place);
            return;
        }

        if (type.GetProperty("Value") is not { } value)
        {
            // A case without a value, which the suites write as an empty structure.
            ledger.UseAll(place);
            ledger.Compare(place, property.Value.ValueKind == JsonValueKind.Object && !property.Value.EnumerateObject().Any(), $"holds nothing, and not {property.Value.GetRawText()}");
            return;
        }

        Value(client.Model.Target(member), property.Value, value.GetValue(actual), place);
    }

    private void List(Shape shape, JsonElement expected, object actual, string path)
    {
        var items = ((IEnumerable)actual).Cast<object?>().ToList();
        var isSame = expected.ValueKind == JsonValueKind.Array && expected.GetArrayLength() == items.Count;
        ledger.Compare(path, isSame, $"has {items.Count} items instead of {expected.GetRawText()}");
        if (!isSame)
        {
            ledger.UseAll(path);
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            Value(client.Model.Target(shape.Member("member")!), expected[i], items[i], path + "/" + i.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void Map(Shape shape, JsonElement expected, object actual, string path)
    {
        var entries = ((IEnumerable)actual).Cast<object>().ToDictionary(
            entry => Part(entry, "Key") is string key ? key : TextOf(Part(entry, "Key")!), entry => Part(entry, "Value"), StringComparer.Ordinal);
        var names = expected.ValueKind == JsonValueKind.Object ? expected.EnumerateObject().Select(entry => entry.Name).ToHashSet() : null;
        var isSame = names is not null && names.SetEquals(entries.Keys);
        ledger.Compare(path, isSame, $"has the keys {string.Join(", ", entries.Keys)} instead of {expected.GetRawText()}");
        if (!isSame)
        {
            ledger.UseAll(path);
            return;
        }

        foreach (var entry in expected.EnumerateObject())
        {
            Value(client.Model.Target(shape.Member("value")!), entry.Value, entries[entry.Name], CaseLedger.PathOf(path, entry.Name));
        }
    }

    private static object? Part(object entry, string name) => entry.GetType().GetProperty(name)!.GetValue(entry);
}
