using Acme.S3;
using Amazon.S3.Model;
using FreeTierGen.Runtime;
using Official = Amazon.S3;

namespace FreeTierGen.Peers.Tests.Parity.S3;

/// <summary>A URL that both clients are asked for.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Official">The request of the official client; the time when it ends is added.</param>
/// <param name="Generated">The call of the generated client.</param>
internal sealed record PresignedUrlCase(
    string Name, Func<GetPreSignedUrlRequest> Official, Func<S3Client, TimeSpan, Task<PresignedRequest>> Generated)
{
    public bool ForcePathStyle { get; init; }

    /// <summary>
    /// A parameter that the official client signs as it should be, but puts into the URL without escaping it. Amazon S3's own ids have
    /// nothing in them to be escaped.
    /// </summary>
    public string? OfficialUnescaped { get; init; }

    public string Region { get; init; } = Peers.Region;
}

/// <summary>URLs of Amazon S3: methods, keys, buckets and what their queries can say.</summary>
internal static class PresignedUrlCases
{
    private const string LeadingSlash = "/leading";
    private const string Bucket = "things";
    private const string UsualKey = "a folder/é漢 +&=%20;?#'()*!~.txt";
    private const string VersionId = "3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY-MTRCxf3vjVBH40Nr8X8gdRQBpUMLUo";
    private static readonly DateTimeOffset Then = new(2026, 4, 16, 12, 30, 15, TimeSpan.Zero);

    private static readonly string[] Keys =
    [
        "plain", "with space", "a+b", "100%", "%2F%25", "a/b/c", LeadingSlash, "trailing/", "a//b", "a/./b/../c", "..", "é漢🎈", "e\u0301", "?x=1&y#z",
        ":@!$&'()*,;=", "\"<>[]\\^`{|}", "tab\there", "~._-", "a b/+%/é",
    ];

    public static IReadOnlyList<PresignedUrlCase> All { get; } =
    [
        .. Keys.Select(key => OfKey($"GET of {key}", key)),
        .. Keys.Where(key => key != LeadingSlash).Select(key => OfKey($"GET of {key}, the bucket in the path", key) with { ForcePathStyle = true }),
        OfKey("GET in us-east-1", UsualKey) with { Region = "us-east-1" },
        OfKey("GET in a region of China", UsualKey) with { Region = "cn-north-1" },
        OfKey("GET of a bucket with dots", UsualKey, "a.bucket.with.dots"),
        OfKey("GET of an access point", UsualKey, "arn:aws:s3:eu-central-1:123456789012:accesspoint/mine"),
        new(
            "GET of a version",
            () => Get("GetObject", UsualKey, of => of.VersionId = VersionId),
            (client, lifetime) => client.PresignGetObjectAsync(new() { Bucket = Bucket, Key = UsualKey, VersionId = VersionId }, lifetime)),
        new(
            "GET that the requester pays for",
            () => Get("GetObject", UsualKey, of => of.RequestPayer = Official.RequestPayer.Requester),
            (client, lifetime) => client.PresignGetObjectAsync(new() { Bucket = Bucket, Key = UsualKey, RequestPayer = RequestPayer.Requester }, lifetime)),
        new(
            "GET of a version with a strange id",
            () => Get("GetObject", UsualKey, of => of.VersionId = "v +1/=é"),
            (client, lifetime) => client.PresignGetObjectAsync(new() { Bucket = Bucket, Key = UsualKey, VersionId = "v +1/=é" }, lifetime))
        {
            OfficialUnescaped = "versionId",
        },
        new(
            "GET that says what the answer's headers are to be",
            () => Get("GetObject", UsualKey, of => of.ResponseHeaderOverrides = new()
            {
                CacheControl = "no-cache, max-age=0",
                ContentDisposition = "attachment; filename=\"a b+é.txt\"",
                ContentEncoding = "gzip",
                ContentLanguage = "de-CH",
                ContentType = "text/plain; charset=utf-8",
                Expires = "Thu, 16 Apr 2026 12:30:15 GMT",
            }),
            (client, lifetime) => client.PresignGetObjectAsync(
                new()
                {
                    Bucket = Bucket,
                    Key = UsualKey,
                    ResponseCacheControl = "no-cache, max-age=0",
                    ResponseContentDisposition = "attachment; filename=\"a b+é.txt\"",
                    ResponseContentEncoding = "gzip",
                    ResponseContentLanguage = "de-CH",
                    ResponseContentType = "text/plain; charset=utf-8",
                    ResponseExpires = Then,
                },
                lifetime)),
        new(
            "GET of a part",
            () => Get("GetObject", UsualKey, of => of.PartNumber = 3),
            (client, lifetime) => client.PresignGetObjectAsync(new() { Bucket = Bucket, Key = UsualKey, PartNumber = 3 }, lifetime)),
        new(
            "HEAD",
            () => Head(UsualKey, null),
            (client, lifetime) => client.PresignHeadObjectAsync(new() { Bucket = Bucket, Key = UsualKey }, lifetime)),
        new(
            "HEAD of a version",
            () => Head(UsualKey, VersionId),
            (client, lifetime) => client.PresignHeadObjectAsync(new() { Bucket = Bucket, Key = UsualKey, VersionId = VersionId }, lifetime)),
        new(
            "DELETE",
            () => Request(Official.HttpVerb.DELETE, "DeleteObject", UsualKey),
            (client, lifetime) => client.PresignDeleteObjectAsync(new() { Bucket = Bucket, Key = UsualKey }, lifetime)),
        new(
            "DELETE of a version",
            () =>
            {
                var request = Request(Official.HttpVerb.DELETE, "DeleteObject", UsualKey);
                request.VersionId = "null";
                return request;
            },
            (client, lifetime) => client.PresignDeleteObjectAsync(new() { Bucket = Bucket, Key = UsualKey, VersionId = "null" }, lifetime)),
        new(
            "PUT",
            () => Request(Official.HttpVerb.PUT, "PutObject", UsualKey),
            (client, lifetime) => client.PresignPutObjectAsync(new() { Bucket = Bucket, Key = UsualKey }, lifetime)),
        new(
            "PUT with a content type",
            () =>
            {
                var request = Request(Official.HttpVerb.PUT, "PutObject", UsualKey);
                request.ContentType = "text/plain; charset=utf-8";
                return request;
            },
            (client, lifetime) => client.PresignPutObjectAsync(
                new() { Bucket = Bucket, Key = UsualKey, ContentType = "text/plain; charset=utf-8" }, lifetime)),
        new(
            "PUT with headers",
            () =>
            {
                var request = Request(Official.HttpVerb.PUT, "PutObject", UsualKey);
                request.ContentType = "image/x-test";
                request.Headers.CacheControl = "no-cache";
                request.Headers.ContentDisposition = "attachment";
                request.Metadata["owner"] = "Ada";
                request.Metadata["some-words"] = "a  b, c";
                request.ServerSideEncryptionMethod = Official.ServerSideEncryptionMethod.AWSKMS;
                request.ServerSideEncryptionKeyManagementServiceKeyId = "alias/k";
                request.RequestPayer = Official.RequestPayer.Requester;
                return request;
            },
            (client, lifetime) => client.PresignPutObjectAsync(
                new()
                {
                    Bucket = Bucket,
                    Key = UsualKey,
                    ContentType = "image/x-test",
                    CacheControl = "no-cache",
                    ContentDisposition = "attachment",
                    Metadata = new Dictionary<string, string> { ["owner"] = "Ada", ["some-words"] = "a  b, c" },
                    ServerSideEncryption = ServerSideEncryption.AWSKMS,
                    SSEKMSKeyId = "alias/k",
                    RequestPayer = RequestPayer.Requester,
                },
                lifetime)),
        new(
            "PUT of a part",
            () =>
            {
                var request = Request(Official.HttpVerb.PUT, "UploadPart", UsualKey);
                request.UploadId = "VXBsb2Fk/+==";
                request.PartNumber = 10_000;
                return request;
            },
            (client, lifetime) => client.PresignUploadPartAsync(
                new() { Bucket = Bucket, Key = UsualKey, UploadId = "VXBsb2Fk/+==", PartNumber = 10_000 }, lifetime))
        {
            OfficialUnescaped = "uploadId",
        },
    ];

    /// <summary>A key of which the official client loses the slash where the bucket stands before it in the path.</summary>
    public static PresignedUrlCase LostSlash { get; } = OfKey("GET of a key that begins with a slash", LeadingSlash) with { ForcePathStyle = true };

    private static PresignedUrlCase OfKey(string name, string key, string bucket = Bucket) => new(
        name,
        () => Get("GetObject", key, of => of.BucketName = bucket),
        (client, lifetime) => client.PresignGetObjectAsync(new() { Bucket = bucket, Key = key }, lifetime));

    private static GetPreSignedUrlRequest Get(string operation, string key, Action<GetPreSignedUrlRequest> add)
    {
        var request = Request(Official.HttpVerb.GET, operation, key);
        add(request);
        return request;
    }

    // The model's URI has no x-id here.
    private static GetPreSignedUrlRequest Head(string key, string? version)
    {
        var request = Request(Official.HttpVerb.HEAD, null, key);
        request.VersionId = version;
        return request;
    }

    // The official client leaves out the operation's name, which the model's URI has. It is told to sign it as well, so that URLs can be equal.
    private static GetPreSignedUrlRequest Request(Official.HttpVerb verb, string? operation, string key)
    {
        var request = new GetPreSignedUrlRequest { BucketName = Bucket, Key = key, Verb = verb };
        if (operation is not null)
            request.Parameters["x-id"] = operation;
        return request;
    }
}
