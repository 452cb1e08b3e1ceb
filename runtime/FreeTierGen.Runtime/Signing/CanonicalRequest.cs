namespace FreeTierGen.Runtime.Signing;

/// <summary>The text that stands for a request when it is signed.</summary>
internal static class CanonicalRequest
{
    /// <summary>Appends the canonical request to the workspace's buffer.</summary>
    /// <param name="workspace">Holds the headers to sign; its buffer receives the text.</param>
    /// <param name="target">Method, path and query.</param>
    /// <param name="payloadHash">The body's hash in hexadecimal, or what stands for it.</param>
    /// <param name="context">Says how to treat the path.</param>
    /// <returns>Where in the buffer the names of the signed headers stand.</returns>
    internal static Range Append(
        SigningWorkspace workspace, RequestTarget target, ReadOnlySpan<byte> payloadHash, in SigningContext context)
    {
        var buffer = workspace.Buffer;
        var headers = workspace.Headers.Sorted;

        buffer.Append(target.Method);
        buffer.Append((byte)'\n');
        CanonicalPath.Append(buffer, target.Path, !context.DisableDoubleEncoding, !context.DisablePathNormalization);
        buffer.Append((byte)'\n');
        CanonicalQuery.Append(buffer, target.Query);
        buffer.Append((byte)'\n');
        CanonicalHeaders.AppendLines(buffer, headers);
        buffer.Append((byte)'\n');
        var namesStart = buffer.Length;
        CanonicalHeaders.AppendNames(buffer, headers);
        var namesEnd = buffer.Length;
        buffer.Append((byte)'\n');
        buffer.Append(payloadHash);
        return namesStart..namesEnd;
    }
}
