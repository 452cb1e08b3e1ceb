using System.Security.Cryptography;

namespace FreeTierGen.Runtime.Signing;

/// <summary>Signs chunks by the key that service and caller share.</summary>
internal sealed class SharedKeyChunkSigner : ChunkSigner
{
    private readonly SigningKey _key;

    /// <summary>Makes a signer of the chunks of a request.</summary>
    /// <param name="key">The key that the request was signed with.</param>
    /// <param name="time">When.</param>
    /// <param name="authorization">The request's <c>Authorization</c>.</param>
    internal SharedKeyChunkSigner(SigningKey key, SigningTime time, ReadOnlySpan<char> authorization)
        : base(Signature.Algorithm, time, key.Scope, authorization, Signature.Length) => _key = key;

    private protected override int Compute(SigningWorkspace workspace, Span<byte> signature)
    {
        Span<byte> code = stackalloc byte[SHA256.HashSizeInBytes];
        _key.Key.Compute(workspace.Buffer.Written, code);
        LowerHex.Write(code, signature);
        return Signature.Length;
    }
}
