using Acme.S3;
using Official = Amazon.S3;

namespace FreeTierGen.Peers.Tests.Parity.S3;

/// <summary>Calls of Amazon S3.</summary>
internal static class S3Cases
{
    private const string Bucket = "things";
    private const string Key = "a folder/é漢 +&=%20;?#'()*!~.txt";
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];
    private static readonly DateTime Then = new(2026, 4, 16, 12, 30, 15, DateTimeKind.Utc);

    public static IEnumerable<PeerCase> Of(S3Service service) =>
    [
        service.Case(
            "GetObject",
            official => official.GetObjectAsync(new Official.Model.GetObjectRequest { BucketName = Bucket, Key = Key }),
            generated => generated.GetObjectAsync(new() { Bucket = Bucket, Key = Key })),

        service.Case(
            "GetObject with conditions",
            official => official.GetObjectAsync(new Official.Model.GetObjectRequest
            {
                BucketName = Bucket,
                Key = Key,
                VersionId = "v +1",
                ByteRange = new("bytes=0-9"),
                EtagToMatch = "\"etag\"",
                ModifiedSinceDate = Then,
                ResponseHeaderOverrides = new() { ContentType = "text/plain; charset=utf-8" },
                RequestPayer = Official.RequestPayer.Requester,
                ExpectedBucketOwner = "123456789012",
            }),
            generated => generated.GetObjectAsync(new()
            {
                Bucket = Bucket,
                Key = Key,
                VersionId = "v +1",
                Range = "bytes=0-9",
                IfMatch = "\"etag\"",
                IfModifiedSince = new DateTimeOffset(Then),
                ResponseContentType = "text/plain; charset=utf-8",
                RequestPayer = RequestPayer.Requester,
                ExpectedBucketOwner = "123456789012",
            })),

        service.Case(
            "PutObject",
            official => official.PutObjectAsync(new Official.Model.PutObjectRequest
            {
                BucketName = Bucket,
                Key = Key,
                InputStream = new MemoryStream(Bytes),
                ContentType = "image/x-test",
                Headers = { CacheControl = "no-cache", ContentDisposition = "attachment" },
                Metadata = { ["owner"] = "Ada", ["some-words"] = "a b, c" },
                CannedACL = Official.S3CannedACL.BucketOwnerFullControl,
                StorageClass = Official.S3StorageClass.StandardInfrequentAccess,
                TagSet = [new() { Key = "a", Value = "b" }],
                ServerSideEncryptionMethod = Official.ServerSideEncryptionMethod.AWSKMS,
                ServerSideEncryptionKeyManagementServiceKeyId = "alias/k",
                IfNoneMatch = "*",
            }),
            generated => generated.PutObjectAsync(new()
            {
                Bucket = Bucket,
                Key = Key,
                Body = new MemoryStream(Bytes),
                ContentType = "image/x-test",
                CacheControl = "no-cache",
                ContentDisposition = "attachment",
                Metadata = new Dictionary<string, string> { ["owner"] = "Ada", ["some-words"] = "a b, c" },
                ACL = ObjectCannedACL.BucketOwnerFullControl,
                StorageClass = StorageClass.StandardIa,
                Tagging = "a=b",
                ServerSideEncryption = ServerSideEncryption.AWSKMS,
                SSEKMSKeyId = "alias/k",
                IfNoneMatch = "*",
            })),

        service.Case(
            "ListObjectsV2",
            official => official.ListObjectsV2Async(new Official.Model.ListObjectsV2Request
            {
                BucketName = Bucket,
                Prefix = "a folder/é +",
                Delimiter = "/",
                MaxKeys = 2,
                ContinuationToken = "1/+==",
                StartAfter = "x",
                FetchOwner = true,
                Encoding = Official.EncodingType.Url,
                OptionalObjectAttributes = ["RestoreStatus"],
            }),
            generated => generated.ListObjectsV2Async(new()
            {
                Bucket = Bucket,
                Prefix = "a folder/é +",
                Delimiter = "/",
                MaxKeys = 2,
                ContinuationToken = "1/+==",
                StartAfter = "x",
                FetchOwner = true,
                EncodingType = EncodingType.Url,
                OptionalObjectAttributes = [OptionalObjectAttributes.RestoreStatus],
            })),

        service.Case(
            "CreateMultipartUpload",
            official => official.InitiateMultipartUploadAsync(new Official.Model.InitiateMultipartUploadRequest
            {
                BucketName = Bucket,
                Key = Key,
                ContentType = "image/x-test",
                Metadata = { ["owner"] = "Ada" },
            }),
            generated => generated.CreateMultipartUploadAsync(new()
            {
                Bucket = Bucket,
                Key = Key,
                ContentType = "image/x-test",
                Metadata = new Dictionary<string, string> { ["owner"] = "Ada" },
            })),

        service.Case(
            "DeleteObjects",
            async official =>
            {
                try
                {
                    return await official.DeleteObjectsAsync(new Official.Model.DeleteObjectsRequest
                    {
                        BucketName = Bucket,
                        Objects = [new() { Key = "a & <b>\n" }, new() { Key = Key, VersionId = "v" }],
                        Quiet = true,
                    });
                }
                catch (Official.DeleteObjectsException error)
                {
                    // The official client throws what it read where not all were deleted.
                    return error.Response;
                }
            },
            generated => generated.DeleteObjectsAsync(new()
            {
                Bucket = Bucket,
                Delete = new() { Objects = [new() { Key = "a & <b>\n" }, new() { Key = Key, VersionId = "v" }], Quiet = true },
            })),
    ];
}
