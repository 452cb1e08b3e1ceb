namespace FreeTierGen.Peers.Tests.Emulator.S3;

[Collection(S3rverCollection.Name)]
public sealed class S3rverBucketTests(S3rver server) : BucketTests(server);

[Collection(S3rverCollection.Name)]
public sealed class S3rverListingTests(S3rver server) : ListingTests(server);

[Collection(S3rverCollection.Name)]
public sealed class S3rverMultipartUploadTests(S3rver server) : MultipartUploadTests(server);

[Collection(S3rverCollection.Name)]
public sealed class S3rverObjectTests(S3rver server) : ObjectTests(server);

[Collection(S3rverCollection.Name)]
public sealed class S3rverPresignedUrlTests(S3rver server) : PresignedUrlTests(server);

[Collection(S3rverCollection.Name)]
public sealed class S3rverTransferTests(S3rver server) : TransferTests(server);
