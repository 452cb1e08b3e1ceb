using Acme.S3;
using Amazon.Runtime;
using Amazon.S3;

namespace FreeTierGen.Peers.Tests.Emulator.S3;

/// <summary>s3rver, an S3 emulator that keeps objects in files. Of a signature it checks the form and the key's id alone.</summary>
public sealed class S3rver() : NodeServer("s3rver")
{
    /// <summary>A client of the emulator, which knows no checksums in trailers; skips the test where there is none.</summary>
    internal S3Client CreateClient(Action<S3ClientOptions>? configure = null) => new(Configure(
        new S3ClientOptions { RequestChecksumCalculation = FreeTierGen.Runtime.RequestChecksumCalculation.WhenRequired }, configure));

    /// <summary>The AWS SDK's client of the emulator, told the same.</summary>
    internal AmazonS3Client CreateOfficialClient() => new(
        new BasicAWSCredentials("AKIDEXAMPLE", "not-a-secret"),
        new AmazonS3Config
        {
            ServiceURL = Endpoint.ToString(),
            AuthenticationRegion = "us-east-1",
            ForcePathStyle = true,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        });

    /// <summary>Makes a bucket that no other test has, and returns its name.</summary>
    internal static async Task<string> CreateBucketAsync(S3Client client)
    {
        var name = $"bucket-{Guid.NewGuid():N}";
        await client.CreateBucketAsync(new() { Bucket = name });
        return name;
    }

    /// <summary>Puts objects of a byte each.</summary>
    internal static async Task PutAsync(S3Client client, string bucket, params string[] keys)
    {
        foreach (var key in keys)
            await client.PutObjectAsync(new() { Bucket = bucket, Key = key, Body = new MemoryStream("x"u8.ToArray()) });
    }

    /// <summary>All that is left of a stream.</summary>
    internal static async Task<byte[]> ReadAsync(Stream stream)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
