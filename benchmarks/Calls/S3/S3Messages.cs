using System.Globalization;
using System.Text;
using Acme.S3;
using OfficialGetRequest = Amazon.S3.Model.GetObjectRequest;
using OfficialListRequest = Amazon.S3.Model.ListObjectsV2Request;
using OfficialPutRequest = Amazon.S3.Model.PutObjectRequest;

namespace FreeTierGen.Benchmarks.Calls.S3;

/// <summary>The same requests for both clients, and what Amazon S3 would answer.</summary>
internal static class S3Messages
{
    /// <summary>How many bytes an object has.</summary>
    public const int Size = 1024;

    /// <summary>How many bytes a large object has.</summary>
    public const int LargeSize = 8 * 1024 * 1024;

    /// <summary>How many keys are listed.</summary>
    public const int Keys = 1_000;

    private const string Bucket = "pictures";
    private const string Key = "2026/01/holidays/IMG_0001.jpg";
    private const string ETag = "\"70ee1738b6b21e2c8a43f3a5ab0eee71-1\"";

    public static PreparedAnswer Object { get; } = new(Content())
    {
        ContentType = "image/jpeg",
        Headers =
        [
            new("x-amz-request-id", "79104EXAMPLEB723"),
            new("x-amz-id-2", "IOWQ4fDEXAMPLEQM+ey7N9WgVhSnQ6JEXAMPLEZb7hSQDASK+Jd1vEXAMPLEa3Km"),
            new("Last-Modified", "Thu, 01 Jan 2026 12:00:00 GMT"),
            new("ETag", ETag),
            new("accept-ranges", "bytes"),
            new("x-amz-server-side-encryption", "AES256"),
            new("x-amz-meta-camera", "K1000"),
        ],
    };

    public static PreparedAnswer Put { get; } = new([])
    {
        Headers =
        [
            new("x-amz-request-id", "79104EXAMPLEB723"),
            new("x-amz-id-2", "IOWQ4fDEXAMPLEQM+ey7N9WgVhSnQ6JEXAMPLEZb7hSQDASK+Jd1vEXAMPLEa3Km"),
            new("ETag", ETag),
            new("x-amz-server-side-encryption", "AES256"),
        ],
    };

    public static PreparedAnswer List { get; } = new(ListBody())
    {
        ContentType = "application/xml",
        Headers = [new("x-amz-request-id", "79104EXAMPLEB723"), new("x-amz-bucket-region", CallEnvironment.Region)],
    };

    public static byte[] Content() => [.. Enumerable.Range(0, Size).Select(index => (byte)(index * 31))];

    public static byte[] LargeContent() => [.. Enumerable.Range(0, LargeSize).Select(index => (byte)((index * 31) ^ (index >> 11)))];

    public static GetObjectRequest GetObject() => new() { Bucket = Bucket, Key = Key };

    public static OfficialGetRequest OfficialGetObject() => new() { BucketName = Bucket, Key = Key };

    public static PutObjectRequest PutObject(Stream body) => new() { Bucket = Bucket, Key = Key, Body = body, ContentType = "image/jpeg" };

    public static OfficialPutRequest OfficialPutObject(Stream body) => new()
    {
        BucketName = Bucket,
        Key = Key,
        InputStream = body,
        ContentType = "image/jpeg",
        AutoCloseStream = false,
        AutoResetStreamPosition = true,
        DisablePayloadSigning = true,
        UseChunkEncoding = false,
    };

    public static OfficialPutRequest OfficialPutChecked(Stream body) => new()
    {
        BucketName = Bucket,
        Key = Key,
        InputStream = body,
        ContentType = "image/jpeg",
        AutoCloseStream = false,
        AutoResetStreamPosition = true,
        DisablePayloadSigning = true,
        ChecksumAlgorithm = Amazon.S3.ChecksumAlgorithm.CRC32,
    };

    public static ListObjectsV2Request ListObjects() => new() { Bucket = Bucket, Prefix = "2026/", MaxKeys = Keys };

    public static OfficialListRequest OfficialListObjects() => new() { BucketName = Bucket, Prefix = "2026/", MaxKeys = Keys };

    private static byte[] ListBody()
    {
        var xml = new StringBuilder()
            .Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">")
            .Append(CultureInfo.InvariantCulture, $"<Name>{Bucket}</Name><Prefix>2026/</Prefix><KeyCount>{Keys}</KeyCount><MaxKeys>{Keys}</MaxKeys>")
            .Append("<IsTruncated>true</IsTruncated><NextContinuationToken>1ueGcxLPRx1Tr/XYExHnhbYLgveDs2J/wm36Hy4vbOwM=</NextContinuationToken>");
        for (var key = 0; key < Keys; key++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<Contents><Key>2026/{(key % 12) + 1:D2}/holidays/IMG_{key:D4}.jpg</Key>")
                .Append(CultureInfo.InvariantCulture, $"<LastModified>2026-{(key % 12) + 1:D2}-16T12:30:{key % 60:D2}.000Z</LastModified>")
                .Append(CultureInfo.InvariantCulture, $"<ETag>&quot;70ee1738b6b21e2c8a43f3a5{key:D8}&quot;</ETag><Size>{key * 977}</Size>")
                .Append("<StorageClass>STANDARD</StorageClass></Contents>");
        }

        return Encoding.UTF8.GetBytes(xml.Append("</ListBucketResult>").ToString());
    }
}
