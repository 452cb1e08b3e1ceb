using Acme.S3;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using FreeTierGen.Benchmarks.Floor.S3;

namespace FreeTierGen.Benchmarks.Calls.S3;

/// <summary>Clients of Amazon S3 that are told the same: unless a benchmark is about them, neither computes checksums that the service does not ask for.</summary>
internal static class S3Clients
{
    public static S3Client Generated(HttpMessageHandler handler, Uri? endpoint = null, TimeProvider? time = null, bool withChecksums = false) => new(new S3ClientOptions
    {
        Region = CallEnvironment.Region,
        Endpoint = endpoint,
        ForcePathStyle = endpoint is not null,
        Credentials = CallEnvironment.Credentials,
        HttpHandler = handler,
        TimeProvider = time ?? TimeProvider.System,
        RequestChecksumCalculation = withChecksums
            ? FreeTierGen.Runtime.RequestChecksumCalculation.WhenSupported
            : FreeTierGen.Runtime.RequestChecksumCalculation.WhenRequired,
        ResponseChecksumValidation = FreeTierGen.Runtime.ResponseChecksumValidation.WhenRequired,
    });

    public static AmazonS3Client Official(HttpMessageHandler handler, bool withChecksums = false) => new(
        new BasicAWSCredentials(CallEnvironment.AccessKeyId, CallEnvironment.SecretAccessKey),
        new AmazonS3Config
        {
            RegionEndpoint = RegionEndpoint.GetBySystemName(CallEnvironment.Region),
            HttpClientFactory = new OneClientFactory(handler),
            IgnoreConfiguredEndpointUrls = true,
            RequestChecksumCalculation = withChecksums ? RequestChecksumCalculation.WHEN_SUPPORTED : RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        });

    public static HandWrittenS3 HandWritten(HttpMessageHandler handler, TimeProvider? time = null) => new(
        new HttpMessageInvoker(handler), CallEnvironment.Region, CallEnvironment.AccessKeyId, CallEnvironment.SecretAccessKey, time);
}
