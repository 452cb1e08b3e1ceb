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
        if (query.IsEmpty)
            return;

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

    private static void Sort(CanonicalBuffer buffer, Span<Parameter> parameters)
    {
        if (parameters.Length > 1)
            parameters.Sort(new ByNameAndValue(buffer));
    }

    private readonly record struct Parameter(int Start, int NameEnd, int End);

    private readonly struct ByNameAndValue(CanonicalBuffer buffer) : IComparer<Parameter>
    {
        public int Compare(Parameter x, Parameter y)
        {
            var text = buffer.Written;
            var names = text[x.Start..x.NameEnd].SequenceCompareTo(text[y.Start..y.NameEnd]);
            return names != 0 ? names : text[x.NameEnd..x.End].SequenceCompareTo(text[y.NameEnd..y.End]);
        }
    }
}
