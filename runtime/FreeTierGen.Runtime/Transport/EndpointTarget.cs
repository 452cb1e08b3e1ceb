using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Signing;

namespace FreeTierGen.Runtime.Transport;

/// <summary>An endpoint made ready for requests: the URL of its root and how it wants them signed. Kept as long as the endpoint.</summary>
internal sealed class EndpointTarget
{
    private readonly Func<Exception>? _signingProblem;

    public EndpointTarget(Endpoint endpoint, ServiceInfo service, string? region)
    {
        Endpoint = endpoint;
        Root = UrlOf(endpoint.Url, null, "/");
        var scheme = ChooseScheme(endpoint);
        _signingProblem = FindProblem(endpoint, service, scheme, region);
        SigningName = scheme?.SigningName ?? service.SigningName ?? "";
        SigningRegion = scheme?.SigningRegion ?? region ?? "";
        SignsPathAsSent = service.SignsPathAsSent;
        DisableDoubleEncoding = scheme?.DisableDoubleEncoding ?? service.SignsPathAsSent;
    }

    public Endpoint Endpoint { get; }

    /// <summary>The endpoint's own path with <c>/</c> appended.</summary>
    public Uri Root { get; }

    /// <summary>The service name to sign for.</summary>
    public string SigningName { get; }

    /// <summary>The region to sign for.</summary>
    public string SigningRegion { get; }

    public bool DisableDoubleEncoding { get; }

    public bool SignsPathAsSent { get; }

    /// <summary>What signatures of requests to the endpoint share.</summary>
    public CanonicalTemplates Templates { get; } = new();

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers => Endpoint.Headers;

    /// <summary>Makes sure that requests to the endpoint can be signed.</summary>
    /// <exception cref="AuthSchemeNotSupportedException">The endpoint wants another signature than this client can make.</exception>
    /// <exception cref="ClientConfigurationException">There is no region to sign for.</exception>
    public void CheckSigning()
    {
        if (_signingProblem is not null)
        {
            throw _signingProblem();
        }
    }

    /// <summary>The endpoint on another host of the same scheme.</summary>
    /// <exception cref="EndpointResolutionException">The address is none.</exception>
    public Endpoint At(string address) => Endpoint.OnHostOf($"{Endpoint.Url.Scheme}://{address}");

    public Uri UrlOf(RequestBuilder request) =>
        request.HostPrefix is null && request.PathAndQuery == "/"
            ? Root
            : UrlOf(Endpoint.Url, request.HostPrefix, request.PathAndQuery);

    // What is percent-encoded stays so: the signature covers the path as it is sent.
    private static Uri UrlOf(Uri endpoint, string? hostPrefix, string pathAndQuery)
    {
        var basePath = endpoint.AbsolutePath.AsSpan().TrimEnd('/');
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = pathAndQuery != "/" };
        return new Uri($"{endpoint.Scheme}://{hostPrefix}{endpoint.Authority}{basePath}{pathAndQuery}", options);
    }

    private static EndpointAuthScheme? ChooseScheme(Endpoint endpoint)
    {
        foreach (var scheme in endpoint.AuthSchemes)
        {
            if (scheme.Name == "sigv4")
            {
                return scheme;
            }
        }

        return null;
    }

    private static Func<Exception>? FindProblem(Endpoint endpoint, ServiceInfo service, EndpointAuthScheme? scheme, string? region)
    {
        if (scheme is null && endpoint.AuthSchemes.Count > 0)
        {
            return () => new AuthSchemeNotSupportedException(
                $"The endpoint {endpoint} of {service.SdkId} asks for authentication by {Names(endpoint.AuthSchemes)}. This client can do sigv4 only.");
        }

        if ((scheme?.SigningName ?? service.SigningName) is null)
        {
            return () => new AuthSchemeNotSupportedException(
                $"Neither the model of {service.SdkId} nor its endpoint {endpoint} names a service to sign for.");
        }

        return (scheme?.SigningRegion ?? region) is null
            ? static () => new ClientConfigurationException(
                $"There is no region to sign for: set {nameof(ClientOptions.Region)} in the client's options, or the environment variable AWS_REGION.")
            : null;
    }

    private static string Names(IReadOnlyList<EndpointAuthScheme> schemes)
    {
        var names = new string[schemes.Count];
        for (var index = 0; index < names.Length; index++)
        {
            names[index] = schemes[index].Name;
        }

        return string.Join(", ", names);
    }
}
