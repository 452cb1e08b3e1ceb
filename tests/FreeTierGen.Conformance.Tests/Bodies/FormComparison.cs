using System.Text;

namespace FreeTierGen.Conformance.Tests.Bodies;

/// <summary>Compares query forms pair by pair, decoded. Their order does not count; how often each is there does.</summary>
internal static class FormComparison
{
    /// <summary>Says how a body differs; null where it does not.</summary>
    public static string? Difference(string expected, byte[] actual)
    {
        // Suites may put each pair on a line of its own, which no client may.
        var stated = Pairs(string.Concat(expected.Split('\n').Select(line => line.Trim())))
            ?? throw new InvalidOperationException($"The case states no form: {expected}");
        var text = Encoding.UTF8.GetString(actual);
        if (Pairs(text) is not { } left)
        {
            return $"is no form: {text}";
        }

        var missing = stated.Where(pair => !left.Remove(pair)).ToList();
        return missing.Count == 0 && left.Count == 0 ? null : $"lacks [{Show(missing)}] and has [{Show(left)}] too: {text}";
    }

    /// <summary>The pairs of a form; null where it is none.</summary>
    public static List<(string Name, string? Value)>? Pairs(string form)
    {
        var pairs = new List<(string, string?)>();
        foreach (var part in form.Split('&'))
        {
            var halves = part.Split('=', 2);
            var name = Decode(halves[0]);
            var value = halves.Length == 2 ? Decode(halves[1]) : null;
            if (string.IsNullOrEmpty(name) || (halves.Length == 2 && value is null))
            {
                return null;
            }

            pairs.Add((name, value));
        }

        return pairs;
    }

    // Strictly: only what a form may hold as it is, whole percent codes, and these of UTF-8.
    private static string? Decode(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%')
            {
                if (i + 2 >= text.Length || !byte.TryParse(text.AsSpan(i + 1, 2), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code))
                {
                    return null;
                }

                bytes.Add(code);
                i += 2;
            }
            else if (char.IsAsciiLetterOrDigit(text[i]) || "-._~*+".Contains(text[i], StringComparison.Ordinal))
            {
                bytes.Add(text[i] == '+' ? (byte)' ' : (byte)text[i]);
            }
            else
            {
                return null;
            }
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString([.. bytes]);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Show(IEnumerable<(string Name, string? Value)> pairs) => string.Join(", ", pairs.Select(pair => $"{pair.Name}={pair.Value ?? "(nothing)"}"));
}
