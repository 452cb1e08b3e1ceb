using FreeTierGen.Runtime.Endpoints;

namespace FreeTierGen.Runtime.Transport;

/// <summary>An endpoint made ready for requests: the URL of its root and how it wants them signed. Kept as long as the endpoint.</summary>
internal sealed class EndpointTarget
{
    private readonly Endpoint _endpoint;

    public EndpointTarget(Endpoint endpoint, ServiceInfo service, string? region)
    {
        _endpoint = endpoint;
        Root = UrlOf(endpoint.Url, null, "/");
        var scheme = ChooseScheme(endpoint, service);
        SigningName = scheme?.SigningName ?? service.SigningName;
        SigningRegion = scheme?.SigningRegion ?? region;
        SignsPathAsSent = service.SignsPathAsSent;
        DisableDoubleEncoding = scheme?.DisableDoubleEncoding ?? service.SignsPathAsSent;
    }

    /// <summary>The endpoint's own path with <c>/</c> appended.</summary>
    public Uri Root { get; }

    /// <summary>The service name to sign for; null where neither the endpoint nor the service has one.</summary>
    public string? SigningName { get; }

    /// <summary>The region to sign for; null where neither the endpoint nor the client has one.</summary>
    public string? SigningRegion { get; }

    public bool DisableDoubleEncoding { get; }

    public bool SignsPathAsSent { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers => _endpoint.Headers;

    public Uri UrlOf(RequestBuilder request) =>
        request.HostPrefix is null && request.PathAndQuery == "/"
            ? Root
            : UrlOf(_endpoint.Url, request.HostPrefix, request.PathAndQuery);

    // What is percent-encoded stays so: the signature covers the path as it is sent.
    private static Uri UrlOf(Uri endpoint, string? hostPrefix, string pathAndQuery)
    {
        var basePath = endpoint.AbsolutePath.AsSpan().TrimEnd('/');
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = pathAndQuery != "/" };
        return new Uri($"{endpoint.Scheme}://{hostPrefix}{endpoint.Authority}{basePath}{pathAndQuery}", options);
    }

    private static EndpointAuthScheme? ChooseScheme(Endpoint endpoint, ServiceInfo service)
    {
        if (endpoint.AuthSchemes.Count == 0)
        {
            return null;
        }

        foreach (var scheme in endpoint.AuthSchemes)
        {
            if (scheme.Name == "sigv4")
            {
                return scheme;
            }
        }

        var names = string.Join(", ", endpoint.AuthSchemes.Select(scheme => scheme.Name));
        throw new AuthSchemeNotSupportedException(
            $"The endpoint {endpoint} of {service.SdkId} asks for authentication by {names}. This client can do sigv4 only.");
    }
}
