using Acme.S3;
using Amazon.Runtime;
using Amazon.S3;

namespace FreeTierGen.Peers.Tests.Emulator.S3;

/// <summary>A server that others wrote of S3's protocol, and what it does otherwise than S3.</summary>
public abstract class S3Server : EmulatorServer
{
    private protected S3Server(EmulatorProgram program)
        : base(program)
    {
    }

    /// <summary>The name of who owns the buckets.</summary>
    public abstract string OwnerName { get; }

    /// <summary>When every bucket was made, where the server does not keep it.</summary>
    public virtual DateTimeOffset? BucketDate => null;

    /// <summary>What it says of a bucket that is not there.</summary>
    public virtual string NoSuchBucketMessage => "The specified bucket does not exist";

    /// <summary>A client of the server, which knows no checksums in trailers; skips the test where there is none.</summary>
    internal S3Client CreateClient(Action<S3ClientOptions>? configure = null)
    {
        var options = new S3ClientOptions { RequestChecksumCalculation = FreeTierGen.Runtime.RequestChecksumCalculation.WhenRequired };
        Configure(options);
        return new(Configure(options, configure));
    }

    /// <summary>The AWS SDK's client of the server, told the same.</summary>
    internal AmazonS3Client CreateOfficialClient() => new(
        new BasicAWSCredentials(AccessKeyId, "not-a-secret"),
        new AmazonS3Config
        {
            ServiceURL = Endpoint.ToString(),
            AuthenticationRegion = "us-east-1",
            ForcePathStyle = true,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        });

    /// <summary>What a client of this server is told besides.</summary>
    private protected virtual void Configure(S3ClientOptions options)
    {
    }

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
