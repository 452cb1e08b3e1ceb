using System.Globalization;

namespace FreeTierGen.Generator.Naming;

/// <summary>Reads dates and times as RFC 3339 writes them, which is what Smithy calls <c>date-time</c>.</summary>
internal static class Rfc3339
{
    // Fractions of any length are cut to what .NET has.
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:sszzz"];

    /// <summary>The time; false where the text is none.</summary>
    public static bool TryParse(string text, out DateTimeOffset time)
    {
        var utc = text.EndsWith("Z", StringComparison.OrdinalIgnoreCase) ? text.Substring(0, text.Length - 1) + "+00:00" : text;
        var whole = utc.ToUpperInvariant();
        var point = whole.IndexOf('.');
        if (point >= 0)
        {
            var end = point + 1;
            while (end < whole.Length && whole[end] is >= '0' and <= '9')
            {
                end++;
            }

            whole = whole.Substring(0, Math.Min(end, point + 8)) + whole.Substring(end);
        }

        return DateTimeOffset.TryParseExact(whole, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }
}
