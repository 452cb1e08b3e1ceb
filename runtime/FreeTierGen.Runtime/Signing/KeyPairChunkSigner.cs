using System.Security.Cryptography;

namespace FreeTierGen.Runtime.Signing;

/// <summary>Signs chunks by a key pair. Such signatures differ in length, so they are filled up to the longest.</summary>
internal sealed class KeyPairChunkSigner : ChunkSigner
{
    private readonly SigV4aKey _key;

    /// <summary>Makes a signer of the chunks of a request.</summary>
    /// <param name="key">The key that the request was signed with.</param>
    /// <param name="time">When.</param>
    /// <param name="scope">What for.</param>
    /// <param name="authorization">The request's <c>Authorization</c>.</param>
    internal KeyPairChunkSigner(SigV4aKey key, SigningTime time, string scope, ReadOnlySpan<char> authorization)
        : base(AsymmetricSignature.Algorithm, time, scope, authorization, SigV4aKey.MaxSignatureLength) => _key = key;

    private protected override int Compute(SigningWorkspace workspace, Span<byte> signature)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        workspace.Hash(workspace.Buffer.Written, hash);
        return _key.Sign(hash, signature);
    }
}
