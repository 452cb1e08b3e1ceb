using System.Text;
using Acme.Kms;
using OfficialEncryptRequest = Amazon.KeyManagementService.Model.EncryptRequest;

namespace FreeTierGen.Benchmarks.Calls.Kms;

/// <summary>The same request for both clients, and what KMS would answer.</summary>
internal static class KmsMessages
{
    private const string KeyId = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    private static readonly byte[] Plaintext = [.. Enumerable.Range(0, 32).Select(value => (byte)(value * 7))];

    public static PreparedAnswer Answer { get; } = new(Encoding.UTF8.GetBytes(
        $$"""{"CiphertextBlob":"{{Convert.ToBase64String(new byte[184])}}","EncryptionAlgorithm":"SYMMETRIC_DEFAULT","KeyId":"{{KeyId}}"}"""))
    {
        ContentType = "application/x-amz-json-1.1",
    };

    public static EncryptRequest Request() => new()
    {
        KeyId = KeyId,
        Plaintext = Plaintext,
        EncryptionContext = new Dictionary<string, string> { ["tenant"] = "acme" },
    };

    public static OfficialEncryptRequest OfficialRequest() => new()
    {
        KeyId = KeyId,
        Plaintext = new MemoryStream(Plaintext),
        EncryptionContext = new Dictionary<string, string> { ["tenant"] = "acme" },
    };
}
