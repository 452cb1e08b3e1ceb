using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using FreeTierGen.Runtime.Signing;

namespace FreeTierGen.Runtime.Checksums;

/// <summary>
/// Writes the chunks of an attempt: <c>length;chunk-signature=…</c>, what the chunk holds, and behind the last, an empty one, the checksum.
/// Over TLS nothing is signed. All chunks but the last are of one size, so that the length of the whole is known before it is sent.
/// </summary>
/// <remarks>Specified in "Signature calculations for the authorization header: including trailing headers" of Amazon S3's reference.</remarks>
/// <param name="body">What is sent.</param>
[SuppressMessage("Design", "CA1001", Justification = "A hash lives as long as a body is written, and is let go of at its end.")]
internal sealed class ChunkEncoder(ChunkedBody body)
{
    /// <summary>How many bytes a chunk holds.</summary>
    public const int ChunkSize = 64 * 1024;

    /// <summary>What stands for the body's hash in the signature of a request whose chunks are not signed.</summary>
    public const string UnsignedPayload = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";

    private const string SignedPayload = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER";
    private const string SignedPayloadForRegionSet = "STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-TRAILER";
    private const int LineEnd = 2;

    // Eight hexadecimal digits hold every length of a chunk.
    private const int MostDigits = 8;

    private ChunkSigner? _signer;
    private ChecksumHash? _hash;

    private static ReadOnlySpan<byte> NewLine => "\r\n"u8;

    private static ReadOnlySpan<byte> ChunkSignature => ";chunk-signature="u8;

    private static ReadOnlySpan<byte> TrailerSignature => "x-amz-trailer-signature:"u8;

    /// <summary>How much room there has to be before what a chunk holds.</summary>
    public static int HeadRoom { get; } = MostDigits + ChunkSignature.Length + SigV4aKey.MaxSignatureLength + LineEnd;

    /// <summary>How much room a whole chunk needs.</summary>
    public static int Room { get; } = HeadRoom + ChunkSize + LineEnd;

    private int SignatureLength => _signer is null ? 0 : ChunkSignature.Length + _signer.SignatureLength;

    /// <summary>What stands for the body's hash in the request's signature.</summary>
    /// <param name="isEncrypted">Whether the request goes over TLS, where chunks need no signatures.</param>
    /// <param name="isForRegionSet">Whether it is signed for several regions.</param>
    public static string PayloadOf(bool isEncrypted, bool isForRegionSet) =>
        isEncrypted ? UnsignedPayload : isForRegionSet ? SignedPayloadForRegionSet : SignedPayload;

    /// <summary>Has the chunks signed, each with the signature before it, the first with that of the request.</summary>
    /// <param name="signer">What the request was signed by where that was for one region.</param>
    /// <param name="multiRegionSigner">What it was signed by for several; null where it was for one.</param>
    /// <param name="request">The request.</param>
    /// <param name="context">Who signed it, when and for what.</param>
    public void SignWith(SigV4Signer signer, MultiRegionSigner? multiRegionSigner, HttpRequestMessage request, in SigningContext context) =>
        _signer = multiRegionSigner is null ? signer.SignerOfChunks(request, context) : multiRegionSigner.SignerOfChunks(request, context);

    /// <summary>How many bytes a stream of a length is sent as.</summary>
    public long LengthOf(long length)
    {
        var (chunks, rest) = Math.DivRem(length, ChunkSize);
        return (chunks * LengthOfChunk(ChunkSize)) + (rest == 0 ? 0 : LengthOfChunk((int)rest)) + LengthOfEnd();
    }

    /// <summary>Begins with the stream's start.</summary>
    public void Start()
    {
        _hash?.Dispose();
        _hash = body.Checksum is null ? body.Algorithm.Start() : null;
        _signer?.Start();
    }

    /// <summary>Makes a chunk of what stands in a buffer.</summary>
    /// <param name="buffer">Has <see cref="Room"/> bytes, of which those from <see cref="HeadRoom"/> on are what the chunk holds.</param>
    /// <param name="count">How many they are, 1 at least.</param>
    /// <returns>The part of the buffer that is the chunk.</returns>
    public ReadOnlyMemory<byte> Frame(Memory<byte> buffer, int count)
    {
        var content = buffer.Span.Slice(HeadRoom, count);
        _hash?.Append(content);
        var length = LengthOfHead(count);
        WriteHead(buffer.Span[(HeadRoom - length)..], content);
        NewLine.CopyTo(buffer.Span[(HeadRoom + count)..]);
        return buffer.Slice(HeadRoom - length, length + count + LineEnd);
    }

    /// <summary>What stands behind the stream: the last chunk, which is empty, and the checksum.</summary>
    public byte[] Finish()
    {
        if (_hash is not null)
        {
            body.Checksum = _hash.Finish();
            _hash.Dispose();
            _hash = null;
        }

        var end = new byte[LengthOfEnd()];
        var rest = end.AsSpan();
        WriteHead(rest, default);
        rest = rest[LengthOfHead(0)..];
        var trailer = Encoding.ASCII.GetBytes($"{body.Algorithm.Header}:{body.Checksum}");
        trailer.CopyTo(rest);
        rest = rest[trailer.Length..];
        NewLine.CopyTo(rest);
        rest = rest[LineEnd..];
        if (_signer is not null)
        {
            TrailerSignature.CopyTo(rest);
            _signer.SignTrailer([.. trailer, (byte)'\n'], rest[TrailerSignature.Length..]);
            rest = rest[(TrailerSignature.Length + _signer.SignatureLength)..];
            NewLine.CopyTo(rest);
            rest = rest[LineEnd..];
        }

        NewLine.CopyTo(rest);
        return end;
    }

    private void WriteHead(Span<byte> head, ReadOnlySpan<byte> content)
    {
        Utf8Formatter.TryFormat(content.Length, head, out var written, 'x');
        if (_signer is not null)
        {
            ChunkSignature.CopyTo(head[written..]);
            written += ChunkSignature.Length;
            _signer.Sign(content, head[written..]);
            written += _signer.SignatureLength;
        }

        NewLine.CopyTo(head[written..]);
    }

    private long LengthOfChunk(int count) => LengthOfHead(count) + count + LineEnd;

    private int LengthOfHead(int count) => Digits(count) + SignatureLength + LineEnd;

    private int LengthOfEnd() =>
        LengthOfHead(0)
        + body.Algorithm.Header.Length + 1 + body.Algorithm.TextLength + LineEnd
        + (_signer is null ? 0 : TrailerSignature.Length + _signer.SignatureLength + LineEnd)
        + LineEnd;

    private static int Digits(int count)
    {
        var digits = 1;
        for (; (count >>= 4) > 0; digits++)
        {
        }

        return digits;
    }
}
