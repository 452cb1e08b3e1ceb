namespace FreeTierGen.Peers.Tests.Emulator.S3;

[Collection(SwiftCollection.Name)]
public sealed class SwiftBucketTests(Swift server) : BucketTests(server);

[Collection(SwiftCollection.Name)]
public sealed class SwiftListingTests(Swift server) : ListingTests(server);

[Collection(SwiftCollection.Name)]
public sealed class SwiftMultipartUploadTests(Swift server) : MultipartUploadTests(server);

[Collection(SwiftCollection.Name)]
public sealed class SwiftObjectTests(Swift server) : ObjectTests(server);

[Collection(SwiftCollection.Name)]
public sealed class SwiftPresignedUrlTests(Swift server) : PresignedUrlTests(server);

[Collection(SwiftCollection.Name)]
public sealed class SwiftTransferTests(Swift server) : TransferTests(server);
