using System.Globalization;

namespace FreeTierGen.Runtime.Transfer.Downloads;

/// <summary>What a response says of the range that it is: <c>bytes 0-9/100</c>.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="End">The byte behind its last.</param>
/// <param name="Total">How many bytes the whole has.</param>
internal readonly record struct ContentRange(long Start, long End, long Total)
{
    private const string Unit = "bytes ";

    /// <summary>The value of a header that asks for some bytes.</summary>
    public static string Ask(long start, long end) => string.Create(CultureInfo.InvariantCulture, $"bytes={start}-{end - 1}");

    /// <summary>Reads the header; null where it says nothing that can be relied on.</summary>
    public static ContentRange? Read(string? header)
    {
        if (header is null || !header.StartsWith(Unit, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var text = header.AsSpan(Unit.Length);
        var (dash, slash) = (text.IndexOf('-'), text.IndexOf('/'));
        return dash > 0
            && slash > dash
            && TryParse(text[..dash], out var first)
            && TryParse(text[(dash + 1)..slash], out var last)
            && TryParse(text[(slash + 1)..], out var total)
            && first <= last
            && last < total
                ? new ContentRange(first, last + 1, total)
                : null;
    }

    private static bool TryParse(ReadOnlySpan<char> text, out long value) =>
        long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
