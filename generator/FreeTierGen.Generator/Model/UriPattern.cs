using System.Text;

namespace FreeTierGen.Generator.Model;

/// <summary>A part of a path: what is the same in all requests, or a label.</summary>
/// <param name="Text">The text as it is sent, or the label's name.</param>
/// <param name="IsLabel">Whether it is a label.</param>
/// <param name="IsGreedy">Whether it is a label whose value has segments of its own.</param>
internal sealed record UriPart(string Text, bool IsLabel, bool IsGreedy);

/// <summary>The pattern of a request's URI, as <c>@http</c> has it: <c>/things/{name}/{path+}?list-type=2</c>.</summary>
internal sealed class UriPattern
{
    // RFC 3986's characters of a path and of a query; others are encoded.
    private const string Plain = "-._~!$&'()*+,;=:@/?%";

    private UriPattern(IReadOnlyList<UriPart> path, IReadOnlyList<string> query) => (Path, Query) = (path, query);

    /// <summary>The parts of the path, in order. Together they begin with a slash.</summary>
    public IReadOnlyList<UriPart> Path { get; }

    /// <summary>The entries of the query, as they are sent.</summary>
    public IReadOnlyList<string> Query { get; }

    /// <summary>The pattern, or null where it is none.</summary>
    public static UriPattern? Parse(string text)
    {
        var question = text.IndexOf('?');
        var path = question < 0 ? text : text.Substring(0, question);
        if (!path.StartsWith("/", StringComparison.Ordinal) || text.IndexOf('#') >= 0)
        {
            return null;
        }

        var parts = new List<UriPart>();
        var start = 0;
        while (start < path.Length)
        {
            var open = path.IndexOf('{', start);
            var end = open < 0 ? path.Length : open;
            if (path.IndexOf('}', start, end - start) >= 0)
            {
                return null;
            }

            if (end > start)
            {
                parts.Add(new UriPart(Encode(path.Substring(start, end - start)), false, false));
            }

            if (open < 0)
            {
                break;
            }

            var close = path.IndexOf('}', open);
            var name = close < 0 ? "" : path.Substring(open + 1, close - open - 1);
            var isGreedy = name.EndsWith("+", StringComparison.Ordinal);
            name = isGreedy ? name.Substring(0, name.Length - 1) : name;
            if (name.Length == 0)
            {
                return null;
            }

            parts.Add(new UriPart(name, true, isGreedy));
            start = close + 1;
        }

        var query = question < 0 ? [] : text.Substring(question + 1).Split('&').Where(entry => entry.Length > 0).Select(Encode).ToList();
        return new UriPattern(parts, query);
    }

    /// <summary>The pattern without a label and the slash before it.</summary>
    public UriPattern Without(string label)
    {
        var parts = new List<UriPart>(Path);
        var index = parts.FindIndex(part => part.IsLabel && part.Text == label);
        if (index > 0 && parts[index - 1] is { IsLabel: false } before && before.Text.EndsWith("/", StringComparison.Ordinal))
        {
            parts.RemoveAt(index);
            parts[index - 1] = before with { Text = before.Text.Substring(0, before.Text.Length - 1) };
            parts.RemoveAll(part => part.Text.Length == 0);
        }

        return new UriPattern(parts, Query);
    }

    /// <summary>A name of the query's as it is sent: all but RFC 3986's unreserved characters is encoded.</summary>
    public static string EncodeName(string name) => Encode(name, "-._~");

    private static string Encode(string text) => Encode(text, Plain);

    private static string Encode(string text, string plain)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            var character = (char)value;
            if (character < 0x80 && (IsLetterOrDigit(character) || plain.IndexOf(character) >= 0))
            {
                encoded.Append(character);
            }
            else
            {
                encoded.Append('%').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return encoded.ToString();
    }

    private static bool IsLetterOrDigit(char character)
        => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
