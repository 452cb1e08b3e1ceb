using System.Security.Cryptography;
using System.Text;

namespace FreeTierGen.Runtime.Signing;

/// <summary>From a canonical request to its signature.</summary>
internal static class Signature
{
    /// <summary>A signature's length in hexadecimal.</summary>
    internal const int Length = SHA256.HashSizeInBytes * 2;

    /// <summary>Where in the string to sign the time begins.</summary>
    private const int TimeStart = 17;

    internal const string Algorithm = "AWS4-HMAC-SHA256";

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
        var start = buffer.Length;
        buffer.Append(key.StringToSignStart);
        time.Utf8.CopyTo(buffer.Written[(start + TimeStart)..]);
        buffer.AppendHex(hash);
    }

    /// <summary>Computes the signature of the text that stands in the workspace's buffer as a canonical request.</summary>
    /// <param name="workspace">Holds the canonical request.</param>
    /// <param name="key">The key of the scope.</param>
    /// <param name="time">When the request is signed.</param>
    /// <param name="signature">Receives <see cref="Length"/> hexadecimal digits.</param>
    internal static void Compute(SigningWorkspace workspace, SigningKey key, SigningTime time, Span<byte> signature)
    {
        var buffer = workspace.Buffer;
        var start = buffer.Length;
        AppendStringToSign(workspace, buffer.Written, key, time);

        Span<byte> code = stackalloc byte[SHA256.HashSizeInBytes];
        key.Key.Compute(buffer.Written[start..], code);
        buffer.Truncate(start);
        LowerHex.Write(code, signature);
    }

    /// <summary>The value of <c>Authorization</c> for the canonical request that stands in the workspace's buffer.</summary>
    /// <param name="workspace">Holds the canonical request.</param>
    /// <param name="signedHeaders">Where in the buffer the names of the signed headers stand.</param>
    /// <param name="key">The key of the scope.</param>
    /// <param name="time">When the request is signed.</param>
    internal static string CreateAuthorization(SigningWorkspace workspace, Range signedHeaders, SigningKey key, SigningTime time)
    {
        Span<byte> signature = stackalloc byte[Length];
        Compute(workspace, key, time, signature);

        var buffer = workspace.Buffer;
        var start = buffer.Length;
        buffer.Append(Algorithm);
        buffer.Append(" Credential="u8);
        buffer.Append(key.Credential);
        buffer.Append(", SignedHeaders="u8);
        buffer.Append(buffer.Written[signedHeaders]);
        buffer.Append(", Signature="u8);
        buffer.Append(signature);
        return Encoding.ASCII.GetString(buffer.Written[start..]);
    }

    /// <summary>The value of <c>Authorization</c> for the canonical request that stands in the workspace's buffer.</summary>
    /// <param name="workspace">Holds the canonical request.</param>
    /// <param name="start">What <see cref="AuthorizationStart"/> gave for the key and the names of the signed headers.</param>
    /// <param name="key">The key of the scope.</param>
    /// <param name="time">When the request is signed.</param>
    internal static string CreateAuthorization(SigningWorkspace workspace, string start, SigningKey key, SigningTime time)
    {
        Span<byte> signature = stackalloc byte[Length];
        Compute(workspace, key, time, signature);

        Span<char> text = stackalloc char[Length];
        Ascii.ToUtf16(signature, text, out _);
        return string.Concat(start, text);
    }

    /// <summary>The value of <c>Authorization</c> up to the signature.</summary>
    internal static string AuthorizationStart(SigningKey key, ReadOnlySpan<byte> signedHeaders) =>
        $"{Algorithm} Credential={key.Credential}, SignedHeaders={Encoding.ASCII.GetString(signedHeaders)}, Signature=";
}
