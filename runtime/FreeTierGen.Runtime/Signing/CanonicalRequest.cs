namespace FreeTierGen.Runtime.Signing;

/// <summary>What is signed of a request, in a form that no HTTP library has a part in. Its text is the hash's input.</summary>
internal readonly ref struct CanonicalRequest
{
    /// <summary>The HTTP method in upper case.</summary>
    internal required ReadOnlySpan<char> Method { get; init; }

    /// <summary>The path as it is sent.</summary>
    internal required ReadOnlySpan<char> Path { get; init; }

    /// <summary>The query as it is sent, without its question mark.</summary>
    internal required ReadOnlySpan<char> Query { get; init; }

    /// <summary>The header lines to sign, sorted by name.</summary>
    internal required ReadOnlySpan<HeaderField> Headers { get; init; }

    /// <summary>The body's hash in hexadecimal, or what stands for it.</summary>
    internal required ReadOnlySpan<byte> PayloadHash { get; init; }

    internal required bool EncodePathAgain { get; init; }

    internal required bool NormalizePath { get; init; }

    /// <summary>Appends the canonical request's text.</summary>
    /// <returns>Where in the buffer the names of the signed headers stand.</returns>
    internal Range AppendTo(CanonicalBuffer buffer)
    {
        buffer.Append(Method);
        buffer.Append((byte)'\n');
        CanonicalPath.Append(buffer, Path, EncodePathAgain, NormalizePath);
        buffer.Append((byte)'\n');
        CanonicalQuery.Append(buffer, Query);
        buffer.Append((byte)'\n');
        CanonicalHeaders.AppendLines(buffer, Headers);
        buffer.Append((byte)'\n');
        var namesStart = buffer.Length;
        CanonicalHeaders.AppendNames(buffer, Headers);
        var namesEnd = buffer.Length;
        buffer.Append((byte)'\n');
        buffer.Append(PayloadHash);
        return namesStart..namesEnd;
    }
}
