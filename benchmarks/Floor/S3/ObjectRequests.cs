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
    private const int WorthAsking = 2 * 1024 * 1024;
    private const string SignedHeaders = "host;x-amz-content-sha256;x-amz-date, Signature=";
    private const string SignedHeadersOfBody = "content-type;host;x-amz-content-sha256;x-amz-date, Signature=";

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/");

    private const string SignedHeadersOfChunks =
        "content-encoding;content-type;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-sdk-checksum-algorithm;x-amz-trailer";

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

    /// <summary>A request whose body comes in chunks, with its checksum behind them.</summary>
    public HttpRequestMessage CreateChunked(string bucket, string key, string type, long length, HttpContent content, CallScratch scratch)
    {
        const string Payload = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
        const string Trailer = "x-amz-checksum-crc32";
        var host = HostOf(bucket);
        var path = key.AsSpan().ContainsAnyExcept(Plain) ? Escape(key) : key;
        var second = signer.CurrentSecond();
        var size = length.ToString(CultureInfo.InvariantCulture);
        Span<byte> canonical = stackalloc byte[LongestCanonical];
        if (!Utf8.TryWrite(
            canonical,
            $"PUT\n/{path}\nx-id=PutObject\ncontent-encoding:aws-chunked\ncontent-type:{type}\nhost:{host}\nx-amz-content-sha256:{Payload}\nx-amz-date:{second.Text}\nx-amz-decoded-content-length:{size}\nx-amz-sdk-checksum-algorithm:CRC32\nx-amz-trailer:{Trailer}\n\n{SignedHeadersOfChunks}\n{Payload}",
            out var written))
        {
            throw new ArgumentException("The key is too long.", nameof(key));
        }

        var authorization = signer.Sign(second, canonical[..written], SignedHeadersOfChunks + ", Signature=", scratch.Sha256);
        var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"https://{host}/{path}?x-id=PutObject")) { Content = content };
        var headers = request.Headers;
        if (length >= WorthAsking)
        {
            headers.ExpectContinue = true;
        }

        headers.TryAddWithoutValidation("x-amz-sdk-checksum-algorithm", "CRC32");
        headers.TryAddWithoutValidation("x-amz-trailer", Trailer);
        headers.TryAddWithoutValidation("x-amz-decoded-content-length", size);
        headers.TryAddWithoutValidation("amz-sdk-invocation-id", InvocationId.Next());
        headers.TryAddWithoutValidation("amz-sdk-request", "attempt=1; max=3");
        headers.TryAddWithoutValidation("User-Agent", userAgent);
        headers.TryAddWithoutValidation("X-Amz-Date", second.Text);
        headers.TryAddWithoutValidation("X-Amz-Content-SHA256", Payload);
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
