using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;

namespace FreeTierGen.AwsSdk.Tests.Signing;

/// <summary>The signer of AWSSDK.Core.</summary>
internal static class OfficialSigner
{
    /// <summary>Signs a request as a client of the official SDK does.</summary>
    /// <returns>The URI that it sends, and all headers with the signature.</returns>
    internal static (Uri Uri, IDictionary<string, string> Headers) Sign(GeneratedRequest generated, bool unsignedPayload)
    {
        var request = new DefaultRequest(new AnyRequest(), generated.Service)
        {
            HttpMethod = generated.Method,
            Endpoint = generated.Endpoint,
            AuthenticationRegion = generated.Region,
            OverrideSigningServiceName = generated.Service,
            UseDoubleEncoding = generated.Service != "s3",
            UseQueryString = generated.Query.Count > 0,
            Content = generated.Body,
            DisablePayloadSigning = unsignedPayload,
        };
        SetPath(request, generated.PathSegments);
        foreach (var (name, value) in generated.Query)
            request.Parameters[name] = value;
        foreach (var (name, value) in generated.Headers)
            request.Headers[name] = value;
        if (generated.Credentials.SessionToken is { } token)
            request.Headers["X-Amz-Security-Token"] = token;

        var result = new AWS4Signer().SignRequest(
            request, new AnyConfig(), null, generated.Credentials.AccessKeyId, generated.Credentials.SecretAccessKey);
        request.Headers["Authorization"] = result.ForAuthorizationHeader;
        return (UriOf(request, generated.Query), request.Headers);
    }

    // The official SDK encodes the values of a query but not the names, which are plain words in every AWS model.
    private static Uri UriOf(DefaultRequest request, Dictionary<string, string> query)
    {
        var parameters = query.Select(parameter => $"{Uri.EscapeDataString(parameter.Key)}={Uri.EscapeDataString(parameter.Value)}");
        return new UriBuilder(AmazonServiceClient.ComposeUrl(request)) { Query = string.Join('&', parameters) }.Uri;
    }

    private static void SetPath(DefaultRequest request, List<string> segments)
    {
        request.ResourcePath = "/" + string.Join('/', segments.Select((_, index) => $"{{Segment{index}}}"));
        for (var i = 0; i < segments.Count; i++)
            request.AddPathResource($"{{Segment{i}}}", segments[i]);
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
        public IDefaultConfiguration GetDefaultConfiguration(Amazon.RegionEndpoint clientRegion, DefaultConfigurationMode? requestedConfigurationMode = null) =>
            new DefaultConfiguration { Name = DefaultConfigurationMode.Standard };
    }
}
