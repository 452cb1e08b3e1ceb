using Acme.S3;
using Amazon.S3;

namespace FreeTierGen.Peers.Tests.Parity.S3;

/// <summary>Amazon S3: keys in paths, members in headers, bytes and XML in bodies.</summary>
internal sealed class S3Service : PeerService<AmazonS3Client, S3Client>
{
    public override string Name => "S3";

    public override WireAnswer NothingToSay(string name) => Xml("""<Result xmlns="http://s3.amazonaws.com/doc/2006-03-01/"/>""");

    public override IEnumerable<PeerCase> Cases => S3Cases.Of(this);

    public override IEnumerable<PeerAnswer> Answers { get; } =
    [
        new("ListObjectsV2", "ListObjectsV2", Xml("""
            <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>things</Name><Prefix>a/</Prefix><KeyCount>2</KeyCount><MaxKeys>2</MaxKeys>
            <Delimiter>/</Delimiter><IsTruncated>true</IsTruncated><NextContinuationToken>1/+==</NextContinuationToken><StartAfter>x</StartAfter>
            <Contents><Key>a/&lt;b&gt; &amp; é</Key><LastModified>2026-04-16T12:30:15.123Z</LastModified><ETag>&quot;70ee1738b6b21e2c8a43f3a5ab0eee71&quot;</ETag>
            <Size>9000000000</Size><StorageClass>STANDARD</StorageClass><ChecksumAlgorithm>CRC32</ChecksumAlgorithm><ChecksumType>FULL_OBJECT</ChecksumType>
            <Owner><ID>1</ID><DisplayName>Ada</DisplayName></Owner><OfTomorrow><X>1</X></OfTomorrow></Contents>
            <Contents><Key>a/2</Key><Size>0</Size><StorageClass>OF_TOMORROW</StorageClass></Contents>
            <CommonPrefixes><Prefix>a/b/</Prefix></CommonPrefixes></ListBucketResult>
            """)),
        new("DeleteObjects that failed in part", "DeleteObjects", Xml("""
            <DeleteResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Deleted><Key>a</Key><DeleteMarker>true</DeleteMarker><DeleteMarkerVersionId>v</DeleteMarkerVersionId></Deleted>
            <Error><Key>b</Key><Code>AccessDenied</Code><Message>Access Denied</Message></Error></DeleteResult>
            """)),
        new("CreateMultipartUpload", "CreateMultipartUpload", Xml("""
            <InitiateMultipartUploadResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Bucket>things</Bucket><Key>a b</Key><UploadId>VXBsb2Fk</UploadId></InitiateMultipartUploadResult>
            """) with
        {
            Headers = ["x-amz-server-side-encryption: AES256"],
        }),
        new("PutObject", "PutObject", Xml("") with
        {
            Headers = ["ETag: \"70ee1738b6b21e2c8a43f3a5ab0eee71\"", "x-amz-version-id: v", "x-amz-server-side-encryption: aws:kms", "x-amz-server-side-encryption-bucket-key-enabled: true"],
        }),
    ];

    public override IEnumerable<PeerAnswer> Errors { get; } =
    [
        new("that the operation has", "GetObject", Xml("""
            <Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>a</Key><RequestId>5b1c2d7e-0000-4000-8000-a1b2c3d4e5f6</RequestId><HostId>h</HostId></Error>
            """) with
        {
            Status = 404,
        }),
        new("that the model does not have", "PutObject", Xml("""
            <Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>5b1c2d7e-0000-4000-8000-a1b2c3d4e5f6</RequestId></Error>
            """) with
        {
            Status = 403,
        }),
    ];

    protected override AmazonS3Client CreateOfficial(Wire wire) => new(Peers.OfficialCredentials, Peers.Configure(new AmazonS3Config(), wire));

    protected override S3Client CreateGenerated(Wire wire, TimeProvider time) => new(Peers.Configure(new S3ClientOptions(), wire, time));

    private static WireAnswer Xml(string body) => new(body.Trim()) { ContentType = "application/xml" };
}
