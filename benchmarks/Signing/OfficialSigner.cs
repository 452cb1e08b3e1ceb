using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using FreeTierGen.Benchmarks.Calls;

namespace FreeTierGen.Benchmarks.Signing;

/// <summary>AWSSDK.Core's signer on a request in its own types, which is signed again and again, too.</summary>
internal sealed class OfficialSigner
{
    private readonly AWS4Signer _signer = new();
    private readonly AnyConfig _config = new();
    private readonly DefaultRequest _request = new(new AnyRequest(), SignedRequest.Service)
    {
        HttpMethod = "POST",
        Endpoint = SignedRequest.Uri,
        ResourcePath = "/",
        AuthenticationRegion = SignedRequest.Region,
        OverrideSigningServiceName = SignedRequest.Service,
        Content = SignedRequest.Body,
        Headers =
        {
            ["Content-Type"] = SignedRequest.ContentType,
            [SignedRequest.TargetHeader] = SignedRequest.Target,
            ["amz-sdk-invocation-id"] = "8f14e45f-ceea-467f-a0c6-1f4c2e1f4c2e",
            ["amz-sdk-request"] = "attempt=1; max=3",
            ["User-Agent"] = "aws-sdk-dotnet/1.0",
        },
    };

    /// <summary>The headers with the signature.</summary>
    public IDictionary<string, string> Headers => _request.Headers;

    /// <summary>Signs the request now.</summary>
    /// <returns>The value of <c>Authorization</c>.</returns>
    public string Sign()
    {
        var result = _signer.SignRequest(_request, _config, null, CallEnvironment.AccessKeyId, CallEnvironment.SecretAccessKey);
        return _request.Headers["Authorization"] = result.ForAuthorizationHeader;
    }

    private sealed class AnyRequest : AmazonWebServiceRequest;

    private sealed class AnyConfig() : ClientConfig(new NoDefaults())
    {
        public override string ServiceVersion => "2026-01-01";

        public override string UserAgent => "none";

        public override string RegionEndpointServiceName => "none";

        public override Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(
            Amazon.Runtime.Endpoints.ServiceOperationEndpointParameters parameters) => throw new NotSupportedException();
    }

    private sealed class NoDefaults : IDefaultConfigurationProvider
    {
        public IDefaultConfiguration GetDefaultConfiguration(
            Amazon.RegionEndpoint clientRegion, DefaultConfigurationMode? requestedConfigurationMode = null) =>
            new DefaultConfiguration { Name = DefaultConfigurationMode.Standard };
    }
}
