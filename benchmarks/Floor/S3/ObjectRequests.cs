using System.Buffers;
using System.Globalization;
using System.Text.Unicode;
using Acme.S3;
using FreeTierGen.Benchmarks.Floor.Http;
using FreeTierGen.Benchmarks.Floor.Signing;

namespace FreeTierGen.Benchmarks.Floor.S3;

/// <summary>Makes signed requests. Their paths differ from call to call, and so do the canonical requests as a whole.</summary>
internal sealed class ObjectRequests(RequestSigner signer, string region, string userAgent)
{
    /// <summary>The SHA-256 of no body.</summary>
    public const string HashOfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private const int LongestCanonical = 2048;
    private const string SignedHeaders = "host;x-amz-content-sha256;x-amz-date, Signature=";
    private const string SignedHeadersOfBody = "content-type;host;x-amz-content-sha256;x-amz-date, Signature=";

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/");

    private volatile BucketHost? _last;

    public HttpRequestMessage Create(
        HttpMethod method, string bucket, string key, (string Sent, string Signed) query, string payloadHash, ObjectContent? content, CallScratch scratch)
    {
        var host = HostOf(bucket);
        var path = key.AsSpan().ContainsAnyExcept(Plain) ? Escape(key) : key;
        var second = signer.CurrentSecond();
        Span<byte> canonical = stackalloc byte[LongestCanonical];
        int length;
        var isWritten = content?.Type is { } type
            ? Utf8.TryWrite(
                canonical,
                $"{method.Method}\n/{path}\n{query.Signed}\ncontent-type:{type}\nhost:{host}\nx-amz-content-sha256:{payloadHash}\nx-amz-date:{second.Text}\n\ncontent-type;host;x-amz-content-sha256;x-amz-date\n{payloadHash}",
                out length)
            : Utf8.TryWrite(
                canonical,
                $"{method.Method}\n/{path}\n{query.Signed}\nhost:{host}\nx-amz-content-sha256:{payloadHash}\nx-amz-date:{second.Text}\n\nhost;x-amz-content-sha256;x-amz-date\n{payloadHash}",
                out length);
        if (!isWritten)
        {
            throw new ArgumentException("The key is too long.", nameof(key));
        }

        var authorization = signer.Sign(second, canonical[..length], content?.Type is null ? SignedHeaders : SignedHeadersOfBody, scratch.Sha256);
        var request = new HttpRequestMessage(method, new Uri($"https://{host}/{path}?{query.Sent}")) { Content = content };
        var headers = request.Headers;
        headers.TryAddWithoutValidation("amz-sdk-invocation-id", InvocationId.Next());
        headers.TryAddWithoutValidation("amz-sdk-request", "attempt=1; max=3");
        headers.TryAddWithoutValidation("User-Agent", userAgent);
        headers.TryAddWithoutValidation("X-Amz-Date", second.Text);
        headers.TryAddWithoutValidation("X-Amz-Content-SHA256", payloadHash);
        headers.TryAddWithoutValidation("Authorization", authorization);
        return request;
    }

    /// <summary>The query of a list as it is sent, and in the order in which it is signed.</summary>
    public static (string Sent, string Signed) ListQuery(ListObjectsV2Request request)
    {
        var most = request.MaxKeys is { } keys ? string.Create(CultureInfo.InvariantCulture, $"&max-keys={keys}") : "";
        var prefix = request.Prefix is { } start ? $"&prefix={Uri.EscapeDataString(start)}" : "";
        var sent = $"list-type=2&encoding-type=url{most}{prefix}";
        var signed = $"encoding-type=url&list-type=2{most}{prefix}";
        if (request.ContinuationToken is not { } from)
        {
            return (sent, signed);
        }

        var token = $"continuation-token={Uri.EscapeDataString(from)}";
        return ($"{sent}&{token}", $"{token}&{signed}");
    }

    private string HostOf(string bucket)
    {
        var last = _last;
        if (last?.Bucket != bucket)
        {
            _last = last = new BucketHost(bucket, $"{bucket}.s3.{region}.amazonaws.com");
        }

        return last.Host;
    }

    private static string Escape(string key) => string.Join('/', key.Split('/').Select(Uri.EscapeDataString));

    private sealed record BucketHost(string Bucket, string Host);
}
