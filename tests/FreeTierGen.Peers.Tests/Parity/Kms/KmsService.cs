using Acme.Kms;
using Amazon.KeyManagementService;

namespace FreeTierGen.Peers.Tests.Parity.Kms;

/// <summary>KMS: blobs and times, in AWS JSON 1.1.</summary>
internal sealed class KmsService : PeerService<AmazonKeyManagementServiceClient, KMSClient>
{
    public override string Name => "KMS";

    public override IEnumerable<PeerCase> Cases => KmsCases.Of(this);

    public override IEnumerable<PeerAnswer> Answers { get; } =
    [
        new("ListKeys", "ListKeys", new("""
            {"Keys": [{"KeyId": "1", "KeyArn": "arn:aws:kms:eu-central-1:123456789012:key/1"}, {"KeyId": "2"}], "NextMarker": "more", "Truncated": true}
            """)),
        new("CreateKey", "CreateKey", new("""
            {"KeyMetadata": {
              "KeyId": "1", "Enabled": true, "CreationDate": 1776342615.5, "DeletionDate": 1776342615, "ValidTo": null, "KeyState": "Enabled", "PendingDeletionWindowInDays": 7,
              "MultiRegionConfiguration": {"MultiRegionKeyType": "PRIMARY", "PrimaryKey": {"Arn": "a", "Region": "b"}, "ReplicaKeys": []},
              "SigningAlgorithms": ["ECDSA_SHA_256"]
            }}
            """)),
        new("Encrypt", "Encrypt", new("""{"CiphertextBlob": "AD4/gP8=", "KeyId": "1", "EncryptionAlgorithm": "SYMMETRIC_DEFAULT"}""")),
    ];

    public override IEnumerable<PeerAnswer> Errors { get; } =
    [
        new("without a namespace", "Encrypt", new("""{"__type": "NotFoundException", "message": "no such key"}""")),
        new("named by a header alone", "Encrypt", new("""{"message": "not so"}""")
        {
            Headers = ["x-amzn-ErrorType: DisabledException:http://internal.amazon.com/coral/"],
        }),
    ];

    protected override AmazonKeyManagementServiceClient CreateOfficial(Wire wire) =>
        new(Peers.OfficialCredentials, Peers.Configure(new AmazonKeyManagementServiceConfig(), wire));

    protected override KMSClient CreateGenerated(Wire wire, TimeProvider time) => new(Peers.Configure(new KMSClientOptions(), wire, time));
}
