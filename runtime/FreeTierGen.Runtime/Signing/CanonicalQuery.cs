namespace FreeTierGen.Runtime.Signing;

/// <summary>The canonical request's query: each name and value encoded alike, sorted by name and then by value.</summary>
internal static class CanonicalQuery
{
    private const int MostOnStack = 32;

    /// <summary>Appends the canonical form of a query as it is sent.</summary>
    /// <param name="buffer">Receives it.</param>
    /// <param name="query">The query without its question mark; percent-encoded or not.</param>
    internal static void Append(CanonicalBuffer buffer, ReadOnlySpan<char> query)
    {
        // Most requests have none, and then need nothing of what follows to be compiled.
        if (!query.IsEmpty)
            AppendSorted(buffer, query);
    }

    private static void AppendSorted(CanonicalBuffer buffer, ReadOnlySpan<char> query)
    {
        var most = query.Count('&') + 1;
        Span<Parameter> parameters = most <= MostOnStack ? stackalloc Parameter[MostOnStack] : new Parameter[most];

        // Three stretches of the buffer: the query as it is sent, its parameters encoded, the same sorted. The last one is kept.
        var start = buffer.Length;
        buffer.Append(query);
        var encoded = buffer.Length;
        var count = AppendParameters(buffer, start, encoded, parameters);
        parameters = parameters[..count];
        Sort(buffer, parameters);

        var sorted = buffer.Length;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (i > 0)
                buffer.Append((byte)'&');
            buffer.Append(buffer.Written[parameters[i].Start..parameters[i].NameEnd]);
            buffer.Append((byte)'=');
            buffer.Append(buffer.Written[parameters[i].NameEnd..parameters[i].End]);
        }

        var length = buffer.Length - sorted;
        buffer.Written[sorted..].CopyTo(buffer.Written[start..]);
        buffer.Truncate(start + length);
    }

    private static int AppendParameters(CanonicalBuffer buffer, int start, int end, Span<Parameter> parameters)
    {
        var count = 0;
        for (var i = start; i < end; i++)
        {
            if (buffer.Written[i] == '&')
                continue;

            var parameterStart = buffer.Length;
            var nameEnd = -1;
            for (; i < end && buffer.Written[i] != '&'; i++)
            {
                if (buffer.Written[i] == '=' && nameEnd < 0)
                {
                    nameEnd = buffer.Length;
                }
                else if (UriText.TryReadEscape(buffer.Written[..end], i, out var value))
                {
                    buffer.AppendUriEncoded(value);
                    i += 2;
                }
                else
                {
                    buffer.AppendUriEncoded(buffer.Written[i]);
                }
            }

            parameters[count++] = new(parameterStart, nameEnd < 0 ? buffer.Length : nameEnd, buffer.Length);
        }

        return count;
    }

    // Queries are short, and Span.Sort would allocate.
    private static void Sort(CanonicalBuffer buffer, Span<Parameter> parameters)
    {
        for (var i = 1; i < parameters.Length; i++)
        {
            var parameter = parameters[i];
            var target = i;
            for (; target > 0 && Compare(buffer.Written, parameters[target - 1], parameter) > 0; target--)
                parameters[target] = parameters[target - 1];

            parameters[target] = parameter;
        }
    }

    private static int Compare(ReadOnlySpan<byte> text, Parameter x, Parameter y)
    {
        var names = text[x.Start..x.NameEnd].SequenceCompareTo(text[y.Start..y.NameEnd]);
        return names != 0 ? names : text[x.NameEnd..x.End].SequenceCompareTo(text[y.NameEnd..y.End]);
    }

    private readonly struct Parameter(int start, int nameEnd, int end)
    {
        public int Start { get; } = start;

        public int NameEnd { get; } = nameEnd;

        public int End { get; } = end;
    }
}
