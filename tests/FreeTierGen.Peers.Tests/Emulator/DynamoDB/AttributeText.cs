using Acme.DynamoDB;

namespace FreeTierGen.Peers.Tests.Emulator.DynamoDB;

/// <summary>Attributes as text that tells their kinds and values apart, for comparison. Sets and maps have no order.</summary>
internal static class AttributeText
{
    public static string Of(IReadOnlyDictionary<string, AttributeValue> item) =>
        $"{{{string.Join(", ", item.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key} = {Of(entry.Value)}"))}}}";

    public static string Of(AttributeValue value) => value.Match(
        other => $"? {other}",
        s: text => $"S {text}",
        n: number => $"N {number}",
        b: bytes => $"B {Hex(bytes)}",
        ss: texts => $"SS {Set(texts)}",
        ns: numbers => $"NS {Set(numbers)}",
        bs: blobs => $"BS {Set(blobs.Select(Hex))}",
        m: map => $"M {Of(map)}",
        l: items => $"L [{string.Join(", ", items.Select(Of))}]",
        @null: isNull => $"NULL {isNull}",
        @bool: flag => $"BOOL {flag}");

    private static string Set(IEnumerable<string> values) => $"({string.Join(", ", values.Order(StringComparer.Ordinal))})";

    private static string Hex(ReadOnlyMemory<byte> bytes) => Convert.ToHexString(bytes.Span);
}
