using System.Globalization;
using Amazon.S3.Model;

namespace FreeTierGen.Peers.Tests.Parity.S3;

/// <summary>
/// What both clients read of an object. The official response has the headers in collections of its own, so that both are put into one
/// form here.
/// </summary>
public sealed class GetObjectTests
{
    private static readonly WireAnswer WithAllHeaders = new("<é漢🎈>")
    {
        ContentType = "text/plain; charset=utf-8",
        Headers =
        [
            "ETag: \"70ee1738b6b21e2c8a43f3a5ab0eee71\"", "Last-Modified: Thu, 16 Apr 2026 12:30:15 GMT", "Accept-Ranges: bytes", "Cache-Control: no-cache",
            "Content-Disposition: attachment; filename=\"a b\"", "Content-Language: de", "Expires: Thu, 16 Apr 2026 13:30:15 GMT",
            "x-amz-version-id: v", "x-amz-delete-marker: false", "x-amz-missing-meta: 2", "x-amz-mp-parts-count: 3", "x-amz-tagging-count: 4",
            "x-amz-server-side-encryption: aws:kms", "x-amz-server-side-encryption-aws-kms-key-id: k", "x-amz-server-side-encryption-bucket-key-enabled: true",
            "x-amz-storage-class: OF_TOMORROW", "x-amz-replication-status: COMPLETED", "x-amz-request-charged: requester",
            "x-amz-object-lock-mode: GOVERNANCE", "x-amz-object-lock-retain-until-date: 2026-04-16T12:30:15.250Z", "x-amz-object-lock-legal-hold: ON",
            "x-amz-website-redirect-location: /x", "x-amz-meta-owner: Ada", "x-amz-meta-some-words: a  b, c",
        ],
    };

    [Fact]
    public Task An_object_with_all_headers_is_the_same_to_both() => AssertSameAsync(WithAllHeaders);

    [Fact]
    public Task An_object_with_next_to_none_is_the_same_to_both() => AssertSameAsync(new("") { ContentType = "binary/octet-stream" });

    [Fact]
    public Task A_range_is_the_same_to_both() => AssertSameAsync(new("0123456789") { Status = 206, Headers = ["Content-Range: bytes 10-19/100"] });

    [Fact]
    public Task A_time_that_is_none_harms_neither() => AssertSameAsync(new("x") { Headers = ["Expires: 0"] });

    private static async Task AssertSameAsync(WireAnswer answer)
    {
        var get = new S3Service().Case(
            "GetObject",
            async official =>
            {
                using var response = await official.GetObjectAsync("things", "a");
                return await TextOfAsync(response);
            },
            async generated =>
            {
                using var response = await generated.GetObjectAsync(new() { Bucket = "things", Key = "a" });
                return await TextOfAsync(response);
            });

        var (official, generated) = await get.ReceiveAsync(answer);

        Assert.Equal(Assert.IsType<string>(official), Assert.IsType<string>(generated));
    }

    private static async Task<string> TextOfAsync(GetObjectResponse of) => Text(
        of.Metadata.Keys.Select(key => $"{key["x-amz-meta-".Length..]}={of.Metadata[key]}"),
        await new StreamReader(of.ResponseStream).ReadToEndAsync(),
        of.ETag, of.LastModified, of.AcceptRanges, of.Headers.CacheControl, of.Headers.ContentDisposition, of.ContentLanguage, of.ExpiresString,
        of.Headers.ContentType, of.Headers.ContentLength, of.ContentRange, of.VersionId, of.DeleteMarker, of.MissingMeta, of.PartsCount, NullIfNone(of.TagCount),
        of.ServerSideEncryptionMethod, of.ServerSideEncryptionKeyManagementServiceKeyId, of.BucketKeyEnabled, of.StorageClass, of.ReplicationStatus,
        of.RequestCharged, of.ObjectLockMode, of.ObjectLockRetainUntilDate, of.ObjectLockLegalHoldStatus, of.WebsiteRedirectLocation);

    private static async Task<string> TextOfAsync(Acme.S3.GetObjectOutput of) => Text(
        (of.Metadata ?? new Dictionary<string, string>()).Select(entry => $"{entry.Key}={entry.Value}"),
        await new StreamReader(of.Body).ReadToEndAsync(),
        of.ETag, of.LastModified, of.AcceptRanges, of.CacheControl, of.ContentDisposition, of.ContentLanguage, of.ExpiresString,
        of.ContentType, of.ContentLength, of.ContentRange, of.VersionId, of.DeleteMarker, of.MissingMeta, of.PartsCount, of.TagCount,
        of.ServerSideEncryption, of.SSEKMSKeyId, of.BucketKeyEnabled, of.StorageClass, of.ReplicationStatus,
        of.RequestCharged, of.ObjectLockMode, of.ObjectLockRetainUntilDate, of.ObjectLockLegalHoldStatus, of.WebsiteRedirectLocation);

    // The official client reads none as 0.
    private static int? NullIfNone(int? count) => count == 0 ? null : count;

    private static string Text(IEnumerable<string> metadata, params object?[] values) => string.Join("\n", metadata.Order().Concat(values.Select(value => value switch
    {
        DateTime time => Text(new DateTimeOffset(time.ToUniversalTime())),
        DateTimeOffset time => Text(time),
        bool flag => flag ? "true" : "false",
        _ => $"{value}",
    })));

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
