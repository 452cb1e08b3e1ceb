using System.Security.Cryptography;
using System.Text;

namespace FreeTierGen.Runtime.Signing;

/// <summary>From a canonical request to its signature.</summary>
internal static class Signature
{
    /// <summary>A signature's length in hexadecimal.</summary>
    internal const int Length = SHA256.HashSizeInBytes * 2;

    internal static ReadOnlySpan<byte> Algorithm => "AWS4-HMAC-SHA256"u8;

    /// <summary>Appends the string to sign.</summary>
    /// <param name="workspace">Its buffer may hold the canonical request.</param>
    /// <param name="canonicalRequest">The canonical request's text.</param>
    /// <param name="key">The key of the scope.</param>
    /// <param name="time">When the request is signed.</param>
    internal static void AppendStringToSign(
        SigningWorkspace workspace, ReadOnlySpan<byte> canonicalRequest, SigningKey key, SigningTime time)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        workspace.Hash(canonicalRequest, hash);

        var buffer = workspace.Buffer;
        buffer.Append(Algorithm);
        buffer.Append((byte)'\n');
        buffer.Append(time.Utf8);
        buffer.Append((byte)'\n');
        buffer.Append(key.Scope);
        buffer.Append((byte)'\n');
        buffer.AppendHex(hash);
    }

    /// <summary>Appends the signature of the text that stands in the workspace's buffer as a canonical request.</summary>
    internal static void Append(SigningWorkspace workspace, SigningKey key, SigningTime time)
    {
        var buffer = workspace.Buffer;
        var start = buffer.Length;
        AppendStringToSign(workspace, buffer.Written, key, time);

        Span<byte> code = stackalloc byte[SHA256.HashSizeInBytes];
        key.Key.Compute(buffer.Written[start..], code);
        buffer.Truncate(start);
        buffer.AppendHex(code);
    }
    /// <summary>The value of <c>Authorization</c> for the canonical request that stands in the workspace's buffer.</summary>
    /// <param name="workspace">Holds the canonical request.</param>
    /// <param name="signedHeaders">Where in the buffer the names of the signed headers stand.</param>
    /// <param name="key">The key of the scope.</param>
    /// <param name="time">When the request is signed.</param>
    internal static string CreateAuthorization(SigningWorkspace workspace, Range signedHeaders, SigningKey key, SigningTime time)
    {
        var buffer = workspace.Buffer;
        var signatureStart = buffer.Length;
        Append(workspace, key, time);
        var signatureEnd = buffer.Length;

        buffer.Append(Algorithm);
        buffer.Append(" Credential="u8);
        buffer.Append(key.Credential);
        buffer.Append(", SignedHeaders="u8);
        buffer.Append(buffer.Written[signedHeaders]);
        buffer.Append(", Signature="u8);
        buffer.Append(buffer.Written[signatureStart..signatureEnd]);
        return Encoding.ASCII.GetString(buffer.Written[signatureEnd..]);
    }
}
