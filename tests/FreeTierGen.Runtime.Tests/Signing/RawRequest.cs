namespace FreeTierGen.Runtime.Tests.Signing;

/// <summary>A request as text: first line, header lines (which may go on in an indented line), an empty line, the body.</summary>
internal sealed record RawRequest(string Method, string Target, IReadOnlyList<KeyValuePair<string, string>> Headers, string Body)
{
    internal string Path => Target.Split('?')[0];

    internal string Query => Target.Contains('?', StringComparison.Ordinal) ? Target[(Target.IndexOf('?', StringComparison.Ordinal) + 1)..] : "";

    internal static RawRequest Parse(string text)
    {
        var bodyStart = text.IndexOf("\n\n", StringComparison.Ordinal);
        var head = bodyStart < 0 ? text : text[..bodyStart];
        var lines = head.TrimEnd('\n').Split('\n');
        var first = lines[0];
        var methodEnd = first.IndexOf(' ', StringComparison.Ordinal);
        var targetEnd = first.LastIndexOf(" HTTP/1.1", StringComparison.Ordinal);

        var headers = new List<KeyValuePair<string, string>>();
        foreach (var line in lines.Skip(1))
        {
            if (char.IsWhiteSpace(line[0]))
            {
                headers[^1] = new(headers[^1].Key, headers[^1].Value + "\n" + line);
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add(new(line[..colon], line[(colon + 1)..]));
        }

        return new RawRequest(
            first[..methodEnd], first[(methodEnd + 1)..targetEnd], headers, bodyStart < 0 ? "" : text[(bodyStart + 2)..]);
    }
}
