using Acme.Kms;
using Official = Amazon.KeyManagementService;

namespace FreeTierGen.Peers.Tests.Parity.Kms;

/// <summary>Calls of KMS, which speaks the protocol's other version.</summary>
internal static class KmsCases
{
    private const string KeyId = "1234abcd-12ab-34cd-56ef-1234567890ab";
    private static readonly byte[] Bytes = [0, 62, 63, 128, 255];
    private static readonly Dictionary<string, string> Context = new() { ["purpose"] = "<tests> & more", ["owner"] = "Ada" };

    public static IEnumerable<PeerCase> Of(KmsService service) =>
    [
        service.Case(
            "Encrypt",
            official => official.EncryptAsync(new Official.Model.EncryptRequest
            {
                KeyId = KeyId,
                Plaintext = new MemoryStream(Bytes),
                EncryptionContext = Context,
                EncryptionAlgorithm = Official.EncryptionAlgorithmSpec.SYMMETRIC_DEFAULT,
                GrantTokens = ["token"],
            }),
            generated => generated.EncryptAsync(new()
            {
                KeyId = KeyId,
                Plaintext = Bytes,
                EncryptionContext = Context,
                EncryptionAlgorithm = EncryptionAlgorithmSpec.SymmetricDefault,
                GrantTokens = ["token"],
            })),

        service.Case(
            "Decrypt",
            official => official.DecryptAsync(new Official.Model.DecryptRequest
            {
                CiphertextBlob = new MemoryStream(Bytes),
                EncryptionContext = Context,
                Recipient = new() { KeyEncryptionAlgorithm = Official.KeyEncryptionMechanism.RSAES_OAEP_SHA_256, AttestationDocument = new MemoryStream(Bytes) },
            }),
            generated => generated.DecryptAsync(new()
            {
                CiphertextBlob = Bytes,
                EncryptionContext = Context,
                Recipient = new() { KeyEncryptionAlgorithm = KeyEncryptionMechanism.RsaesOaepSha256, AttestationDocument = Bytes },
            })),

        service.Case(
            "GenerateDataKey",
            official => official.GenerateDataKeyAsync(new Official.Model.GenerateDataKeyRequest { KeyId = KeyId, NumberOfBytes = 64, DryRun = true }),
            generated => generated.GenerateDataKeyAsync(new() { KeyId = KeyId, NumberOfBytes = 64, DryRun = true })),

        service.Case(
            "CreateKey",
            official => official.CreateKeyAsync(new Official.Model.CreateKeyRequest
            {
                Description = "a key",
                KeySpec = Official.KeySpec.ECC_NIST_P256,
                KeyUsage = Official.KeyUsageType.SIGN_VERIFY,
                MultiRegion = true,
                Origin = Official.OriginType.AWS_KMS,
                Policy = """{"Version": "2012-10-17", "Statement": []}""",
                Tags = [new() { TagKey = "a", TagValue = "b" }],
            }),
            generated => generated.CreateKeyAsync(new()
            {
                Description = "a key",
                KeySpec = KeySpec.EccNistP256,
                KeyUsage = KeyUsageType.SignVerify,
                MultiRegion = true,
                Origin = OriginType.AWSKMS,
                Policy = """{"Version": "2012-10-17", "Statement": []}""",
                Tags = [new() { TagKey = "a", TagValue = "b" }],
            })),

        service.Case("CreateKey without a word", official => official.CreateKeyAsync(new Official.Model.CreateKeyRequest()), generated => generated.CreateKeyAsync()),

        service.Case(
            "ListKeys",
            official => official.ListKeysAsync(new Official.Model.ListKeysRequest { Limit = 3, Marker = "next page" }),
            generated => generated.ListKeysAsync(new() { Limit = 3, Marker = "next page" })),

        service.Case(
            "Sign",
            official => official.SignAsync(new Official.Model.SignRequest
            {
                KeyId = KeyId,
                Message = new MemoryStream(Bytes),
                MessageType = Official.MessageType.RAW,
                SigningAlgorithm = Official.SigningAlgorithmSpec.ECDSA_SHA_256,
            }),
            generated => generated.SignAsync(new()
            {
                KeyId = KeyId,
                Message = Bytes,
                MessageType = MessageType.Raw,
                SigningAlgorithm = SigningAlgorithmSpec.EcdsaSha256,
            })),
    ];
}
