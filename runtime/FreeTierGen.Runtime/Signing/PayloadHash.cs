using System.Security.Cryptography;
using System.Text;

namespace FreeTierGen.Runtime.Signing;

/// <summary>What a signature says of the body.</summary>
internal static class PayloadHash
{
    internal const string Unsigned = "UNSIGNED-PAYLOAD";

    private const string TextOfEmpty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static ReadOnlySpan<byte> UnsignedUtf8 => "UNSIGNED-PAYLOAD"u8;

    /// <summary>The SHA-256 of nothing: GET requests and many others have no body.</summary>
    private static ReadOnlySpan<byte> OfEmpty => "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"u8;

    /// <summary>The SHA-256 of an empty JSON object: many operations have no input, or none that has to be given.</summary>
    private static ReadOnlySpan<byte> OfEmptyObject => "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"u8;

    /// <summary>The body's hash in hexadecimal, or the text that stands for it.</summary>
    /// <param name="workspace">Hashes the body.</param>
    /// <param name="body">The whole body as it is sent.</param>
    /// <param name="context">Says whether the body stays out of the signature, or what stands for it.</param>
    /// <param name="space">Room for <see cref="Signature.Length"/> bytes.</param>
    internal static ReadOnlySpan<byte> Of(SigningWorkspace workspace, ReadOnlySpan<byte> body, in SigningContext context, Span<byte> space)
    {
        if (context.UnsignedPayload)
            return UnsignedUtf8;
        if (context.PayloadHash is not { } known)
            return Of(workspace, body, space);

        return known.Length <= space.Length ? space[..Encoding.ASCII.GetBytes(known, space)] : Encoding.ASCII.GetBytes(known);
    }

    /// <summary>The value of the header that names the body's hash.</summary>
    /// <param name="hash">What <see cref="Of(SigningWorkspace, ReadOnlySpan{byte}, in SigningContext, Span{byte})"/> gave.</param>
    /// <param name="context">What it gave it for.</param>
    internal static string TextOf(ReadOnlySpan<byte> hash, in SigningContext context) =>
        context.UnsignedPayload ? Unsigned
        : context.PayloadHash ?? (hash.SequenceEqual(OfEmpty) ? TextOfEmpty : Encoding.ASCII.GetString(hash));

    /// <summary>The body's hash in hexadecimal.</summary>
    internal static ReadOnlySpan<byte> Of(SigningWorkspace workspace, ReadOnlySpan<byte> body, Span<byte> space)
    {
        if (body.IsEmpty)
            return OfEmpty;
        if (body.SequenceEqual("{}"u8))
            return OfEmptyObject;

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        workspace.Hash(body, hash);
        LowerHex.Write(hash, space);
        return space;
    }
}
