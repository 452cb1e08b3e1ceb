using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;

namespace FreeTierGen.EmbeddedService.Tests.Harness;

/// <summary>Signs a request from end to end with AWSSDK.Core, which also writes its canonical form.</summary>
internal static class AwsSdkSigner
{
    public static Dictionary<string, string> Sign(Uri uri, byte[] body, IReadOnlyDictionary<string, string> headers, SigningInputs inputs)
    {
        var request = new DefaultRequest(new NoRequest(), inputs.Service)
        {
            HttpMethod = "POST",
            Endpoint = uri,
            ResourcePath = "/",
            Content = body,
        };
        foreach (var (name, value) in headers)
            request.Headers[name] = value;
        if (inputs.SessionToken is not null)
            request.Headers["X-Amz-Security-Token"] = inputs.SessionToken;

        var config = new Config(inputs.Service) { AuthenticationRegion = inputs.Region, AuthenticationServiceName = inputs.Service };
        var result = new AWS4Signer().SignRequest(
            request, config, null, inputs.AccessKeyId, inputs.SecretAccessKey, inputs.Time.UtcDateTime);
        request.Headers["Authorization"] = result.ForAuthorizationHeader;
        return new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase);
    }

    private sealed class NoRequest : AmazonWebServiceRequest;

    private sealed class Config(string service) : ClientConfig(new NoDefaults())
    {
        public override string RegionEndpointServiceName => service;

        public override string ServiceVersion => "2023-09-07";

        public override string UserAgent => "tests";

        public override Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(Amazon.Runtime.Endpoints.ServiceOperationEndpointParameters parameters) =>
            throw new NotSupportedException();
    }

    private sealed class NoDefaults : IDefaultConfigurationProvider
    {
        public IDefaultConfiguration GetDefaultConfiguration(RegionEndpoint clientRegion, DefaultConfigurationMode? requestedConfigurationMode = null) =>
            throw new NotSupportedException();
    }
}
