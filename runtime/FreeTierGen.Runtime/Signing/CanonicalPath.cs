namespace FreeTierGen.Runtime.Signing;

/// <summary>The canonical request's path, made from the path as it is sent.</summary>
internal static class CanonicalPath
{
    internal static void Append(CanonicalBuffer buffer, ReadOnlySpan<char> path, bool encodeAgain, bool normalize)
    {
        // Nearly every protocol but REST ones posts to the root.
        if (path.IsEmpty || path is "/")
        {
            buffer.Append((byte)'/');
            return;
        }

        if (normalize)
            AppendNormalized(buffer, path, encodeAgain);
        else
            AppendEncoded(buffer, path, encodeAgain);
    }

    // Drops empty and "." segments, and ".." with the segment before it. A slash at the end stays.
    private static void AppendNormalized(CanonicalBuffer buffer, ReadOnlySpan<char> path, bool encodeAgain)
    {
        var start = buffer.Length;
        for (var rest = path; !rest.IsEmpty;)
        {
            var slash = rest.IndexOf('/');
            var segment = slash < 0 ? rest : rest[..slash];
            rest = slash < 0 ? default : rest[(slash + 1)..];

            if (segment is "..")
            {
                var last = buffer.Written[start..].LastIndexOf((byte)'/');
                buffer.Truncate(start + Math.Max(last, 0));
            }
            else if (!segment.IsEmpty && segment is not ".")
            {
                buffer.Append((byte)'/');
                AppendEncoded(buffer, segment, encodeAgain);
            }
        }

        if (buffer.Length == start || path[^1] == '/')
            buffer.Append((byte)'/');
    }

    private static void AppendEncoded(CanonicalBuffer buffer, ReadOnlySpan<char> text, bool encodeAgain)
    {
        var start = buffer.Length;
        buffer.Append(text);
        var utf8 = buffer.Written[start..];
        if (IsPlain(utf8))
            return;

        // The encoded text goes behind the plain one and is then moved over it.
        var plain = utf8.Length;
        for (var i = start; i < start + plain; i++)
        {
            var value = buffer.Written[i];
            var stays = value == '/' || (!encodeAgain && UriText.TryReadEscape(buffer.Written[..(start + plain)], i, out _));
            if (stays)
                buffer.Append(value);
            else
                buffer.AppendUriEncoded(value);
        }

        buffer.Written[(start + plain)..].CopyTo(buffer.Written[start..]);
        buffer.Truncate(buffer.Length - plain);
    }

    private static bool IsPlain(ReadOnlySpan<byte> text)
    {
        foreach (var value in text)
        {
            if (value != '/' && !UriText.IsUnreserved(value))
                return false;
        }

        return true;
    }
}
