using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Signing;

namespace FreeTierGen.Runtime.Transport;

/// <summary>An endpoint made ready for requests: the URL of its root and how it wants them signed. Kept as long as the endpoint.</summary>
internal sealed class EndpointTarget
{
    private readonly ServiceInfo _service;
    private readonly bool _hasKnownScheme;

    public EndpointTarget(Endpoint endpoint, ServiceInfo service, string? region)
    {
        _service = service;
        Endpoint = endpoint;
        Root = UrlOf(endpoint.Url, null, "/");
        var scheme = ChooseScheme(endpoint);
        _hasKnownScheme = scheme is not null || endpoint.AuthSchemes.Count == 0;
        SigningName = scheme?.SigningName ?? service.SigningName ?? "";
        SigningRegion = scheme?.SigningRegion ?? region ?? "";
        SignsPathAsSent = service.SignsPathAsSent;
        DisableDoubleEncoding = scheme?.DisableDoubleEncoding ?? service.SignsPathAsSent;
    }

    public Endpoint Endpoint { get; }

    /// <summary>The endpoint's own path with <c>/</c> appended.</summary>
    public Uri Root { get; }

    /// <summary>The service name to sign for; empty where nothing names one.</summary>
    public string SigningName { get; }

    /// <summary>The region to sign for; empty where there is none.</summary>
    public string SigningRegion { get; }

    public bool DisableDoubleEncoding { get; }

    public bool SignsPathAsSent { get; }

    /// <summary>What signatures of requests to the endpoint share.</summary>
    public CanonicalTemplates Templates { get; } = new();

    /// <summary>Makes sure that requests to the endpoint can be signed.</summary>
    /// <exception cref="AuthSchemeNotSupportedException">The endpoint wants another signature than this client can make.</exception>
    /// <exception cref="ClientConfigurationException">There is no region to sign for.</exception>
    public void CheckSigning()
    {
        if (!_hasKnownScheme || SigningName.Length == 0 || SigningRegion.Length == 0)
        {
            throw SigningProblem();
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

    private Exception SigningProblem()
    {
        if (!_hasKnownScheme)
        {
            return new AuthSchemeNotSupportedException(
                $"The endpoint {Endpoint} of {_service.SdkId} asks for authentication by {Names(Endpoint.AuthSchemes)}. This client can do sigv4 only.");
        }

        return SigningName.Length == 0
            ? new AuthSchemeNotSupportedException(
                $"Neither the model of {_service.SdkId} nor its endpoint {Endpoint} names a service to sign for.")
            : new ClientConfigurationException(
                $"There is no region to sign for: set {nameof(ClientOptions.Region)} in the client's options, or the environment variable AWS_REGION.");
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
