using System.Text;

namespace FreeTierGen.Runtime.Signing;

/// <summary>
/// Signs the parts of a body one after the other, each together with the signature before it: so none can be left out, replaced or
/// moved. The first is signed with the request's own.
/// </summary>
/// <remarks>Specified in "Transferring payload in multiple chunks" of Amazon S3's reference.</remarks>
internal abstract class ChunkSigner
{
    private const string SignatureStart = "Signature=";

    private readonly byte[] _chunkStart;
    private readonly byte[] _trailerStart;
    private readonly byte[] _seed;
    private readonly byte[] _last;
    private int _lastLength;

    /// <summary>Makes a signer of the chunks of a request.</summary>
    /// <param name="algorithm">What the request was signed by.</param>
    /// <param name="time">When.</param>
    /// <param name="scope">What for.</param>
    /// <param name="authorization">The request's <c>Authorization</c>, which its signature ends.</param>
    /// <param name="length">How many characters a signature takes.</param>
    private protected ChunkSigner(string algorithm, SigningTime time, string scope, ReadOnlySpan<char> authorization, int length)
    {
        var signature = authorization[(authorization.LastIndexOf(SignatureStart, StringComparison.Ordinal) + SignatureStart.Length)..];
        _seed = new byte[signature.Length];
        Encoding.ASCII.GetBytes(signature, _seed);
        _last = new byte[length];

        // What has no trailers of its own has the hash of nothing in their place.
        _chunkStart = Encoding.ASCII.GetBytes($"{algorithm}-PAYLOAD\n{time.Text}\n{scope}\n");
        _trailerStart = Encoding.ASCII.GetBytes($"{algorithm}-TRAILER\n{time.Text}\n{scope}\n");
        Start();
    }

    /// <summary>How many characters a signature takes, whatever it is: the length of a body has to be known before its signatures are.</summary>
    internal int SignatureLength => _last.Length;

    /// <summary>Begins with the first chunk.</summary>
    internal void Start()
    {
        _seed.CopyTo(_last, 0);
        _lastLength = _seed.Length;
    }

    /// <summary>Signs the next chunk.</summary>
    /// <param name="content">What it holds; nothing for the last.</param>
    /// <param name="signature">Receives the signature in hexadecimal.</param>
    internal void Sign(ReadOnlySpan<byte> content, Span<byte> signature) => Sign(_chunkStart, hasHeaders: true, content, signature);

    /// <summary>Signs what stands behind the last chunk.</summary>
    /// <param name="lines">A line <c>name:value</c> for each trailer, with its line feed.</param>
    /// <param name="signature">Receives the signature in hexadecimal.</param>
    internal void SignTrailer(ReadOnlySpan<byte> lines, Span<byte> signature) => Sign(_trailerStart, hasHeaders: false, lines, signature);

    /// <summary>Signs a string.</summary>
    /// <param name="workspace">Holds the string; its hash may be computed there.</param>
    /// <param name="signature">Receives the signature in hexadecimal.</param>
    /// <returns>How many digits it has.</returns>
    private protected abstract int Compute(SigningWorkspace workspace, Span<byte> signature);

    private void Sign(ReadOnlySpan<byte> start, bool hasHeaders, ReadOnlySpan<byte> content, Span<byte> signature)
    {
        var workspace = SigningWorkspace.Current;
        workspace.Clear();
        var buffer = workspace.Buffer;
        buffer.Append(start);
        buffer.Append(_last.AsSpan(0, _lastLength));
        buffer.Append((byte)'\n');
        Span<byte> space = stackalloc byte[Signature.Length];
        if (hasHeaders)
        {
            buffer.Append(PayloadHash.Of(workspace, default, space));
            buffer.Append((byte)'\n');
        }

        buffer.Append(PayloadHash.Of(workspace, content, space));
        _lastLength = Compute(workspace, _last);
        workspace.Clear();

        // One that is shorter than others can be is filled up where it is sent, and not where the next one covers it.
        _last.AsSpan(0, _lastLength).CopyTo(signature);
        signature[_lastLength..SignatureLength].Fill((byte)'*');
    }
}
