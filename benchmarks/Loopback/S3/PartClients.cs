using Acme.S3;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Transfer;
using FreeTierGen.Benchmarks.Calls;

namespace FreeTierGen.Benchmarks.Loopback.S3;

/// <summary>What moves objects in parts, as users have it: with checksums of what they send, and their own ideas of parts and requests at once.</summary>
internal static class PartClients
{
    /// <summary>A folder for what is moved.</summary>
    public static string Folder { get; } = Directory.CreateTempSubdirectory("parts-").FullName;

    public static S3Transfer Generated() => new S3Client(new S3ClientOptions
    {
        Region = CallEnvironment.Region,
        Endpoint = PartService.Uri,
        ForcePathStyle = true,
        Credentials = CallEnvironment.Credentials,
        HttpHandler = ObjectService.CreateHandler(),
    }).CreateTransfer();

    public static TransferUtility Official() => new(new AmazonS3Client(
        new BasicAWSCredentials(CallEnvironment.AccessKeyId, CallEnvironment.SecretAccessKey),
        new AmazonS3Config
        {
            ServiceURL = PartService.Uri.ToString(),
            AuthenticationRegion = CallEnvironment.Region,
            ForcePathStyle = true,
            HttpClientFactory = new OneClientFactory(ObjectService.CreateHandler()),
        }));

    /// <summary>A file of the size that objects have.</summary>
    public static string CreateFile()
    {
        var path = Path.Combine(Folder, "up");
        File.WriteAllBytes(path, new byte[ObjectService.Size]);
        return path;
    }
}
