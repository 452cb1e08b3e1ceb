using System.Globalization;
using System.Text;

namespace FreeTierGen.Runtime.Signing;

/// <summary>
/// Signs the parts of a body one after the other, each together with the signature before it: so none can be left out, replaced or
/// moved. The first is signed with the request's own.
/// </summary>
/// <remarks>Specified in "Transferring payload in multiple chunks" of Amazon S3's reference.</remarks>
internal sealed class ChunkSigner
{
    private readonly SigningKey _key;
    private readonly byte[] _chunkStart;
    private readonly byte[] _trailerStart;
    private readonly byte[] _seed;
    private readonly byte[] _last = new byte[Signature.Length];

    /// <summary>Makes a signer of the chunks of a request.</summary>
    /// <param name="key">The key that the request was signed with.</param>
    /// <param name="time">When.</param>
    /// <param name="seed">The request's signature in hexadecimal.</param>
    internal ChunkSigner(SigningKey key, SigningTime time, ReadOnlySpan<char> seed)
    {
        _key = key;
        _seed = new byte[Signature.Length];
        Encoding.ASCII.GetBytes(seed, _seed);

        // What has no trailers of its own has the hash of nothing in their place.
        var scope = string.Create(CultureInfo.InvariantCulture, $"{time.Text}\n{key.Scope}\n");
        _chunkStart = Encoding.ASCII.GetBytes($"{Signature.Algorithm}-PAYLOAD\n{scope}");
        _trailerStart = Encoding.ASCII.GetBytes($"{Signature.Algorithm}-TRAILER\n{scope}");
        Start();
    }

    /// <summary>Begins with the first chunk.</summary>
    internal void Start() => _seed.CopyTo(_last, 0);

    /// <summary>Signs the next chunk.</summary>
    /// <param name="content">What it holds; nothing for the last.</param>
    /// <param name="signature">Receives the signature in hexadecimal.</param>
    internal void Sign(ReadOnlySpan<byte> content, Span<byte> signature) => Sign(_chunkStart, hasHeaders: true, content, signature);

    /// <summary>Signs what stands behind the last chunk.</summary>
    /// <param name="lines">A line <c>name:value</c> for each trailer, with its line feed.</param>
    /// <param name="signature">Receives the signature in hexadecimal.</param>
    internal void SignTrailer(ReadOnlySpan<byte> lines, Span<byte> signature) => Sign(_trailerStart, hasHeaders: false, lines, signature);

    private void Sign(ReadOnlySpan<byte> start, bool hasHeaders, ReadOnlySpan<byte> content, Span<byte> signature)
    {
        var workspace = SigningWorkspace.Current;
        workspace.Clear();
        var buffer = workspace.Buffer;
        buffer.Append(start);
        buffer.Append(_last);
        buffer.Append((byte)'\n');
        Span<byte> space = stackalloc byte[Signature.Length];
        if (hasHeaders)
        {
            buffer.Append(PayloadHash.Of(workspace, default, space));
            buffer.Append((byte)'\n');
        }

        buffer.Append(PayloadHash.Of(workspace, content, space));
        Span<byte> code = stackalloc byte[Signature.Length / 2];
        _key.Key.Compute(buffer.Written, code);
        workspace.Clear();
        LowerHex.Write(code, _last);
        _last.CopyTo(signature);
    }
}
