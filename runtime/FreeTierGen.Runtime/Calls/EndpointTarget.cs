using System.Collections.Concurrent;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Signing;
using FreeTierGen.Runtime.Text;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Calls;

/// <summary>An endpoint made ready for requests: the URL of its root and how it wants them signed. Kept as long as the endpoint.</summary>
internal sealed class EndpointTarget
{
    private readonly ServiceInfo _service;

    // The URL up to its path, and what it sends as Host: of an URL both would be made each time.
    private readonly string _origin;
    private readonly string _host;
    private readonly bool _hasKnownScheme;
    private readonly bool _isSignable;
    private readonly string? _regionSet;
    private readonly bool _isForRegionSet;
    private readonly bool _allowsPlainHttp;
    private ConcurrentDictionary<RequestHead, Uri>? _urls;

    public EndpointTarget(Endpoint endpoint, ServiceInfo service, ClientConfiguration configuration)
    {
        _service = service;
        Endpoint = endpoint;
        _allowsPlainHttp = configuration.AllowPlainHttp;
        PlainHttp.Check(endpoint.Url, _allowsPlainHttp);
        IsIpAddress = EndpointAddress.IsIpAddress(endpoint.Url);
        if (endpoint.HasHeaders)
        {
            CheckHeaders(endpoint);
        }

        _origin = $"{endpoint.Url.Scheme}://{endpoint.Url.Authority}";
        _host = new HostHeader().Of(endpoint.Url);
        Root = UrlOf(null, "/");
        var scheme = service.MultiRegionSigner is { } signer
            ? signer.Choose(endpoint.AuthSchemes, configuration.Region, configuration.Options, configuration.Options.ReadEnvironment, out _regionSet, out _isForRegionSet)
            : ChooseScheme(endpoint);
        scheme ??= service.SessionSigner?.Choose(endpoint.AuthSchemes);
        _hasKnownScheme = scheme is not null || endpoint.AuthSchemes.Count == 0;
        SigningName = scheme?.SigningName ?? service.SigningName ?? "";
        SigningRegion = scheme?.SigningRegion ?? configuration.Region ?? "";
        _isSignable = IsSignableFor(SigningRegion);
        SignsPathAsSent = service.SignsPathAsSent;
        DisableDoubleEncoding = scheme?.DisableDoubleEncoding ?? service.SignsPathAsSent;
    }

    public Endpoint Endpoint { get; }

    /// <summary>Whether the host is an IP address, which nothing can be put before.</summary>
    public bool IsIpAddress { get; }

    /// <summary>The endpoint's own path with <c>/</c> appended.</summary>
    public Uri Root { get; }

    /// <summary>The service name to sign for; empty where nothing names one.</summary>
    public string SigningName { get; }

    /// <summary>The region to sign for; empty where there is none.</summary>
    public string SigningRegion { get; }

    /// <summary>The regions that signatures for several regions are for; null where the service takes none, or there are none.</summary>
    public string? RegionSet => _regionSet;

    /// <summary>What finds the session that signs requests; null where the client's credentials do.</summary>
    public SessionSigner? Sessions =>
        _service.SessionSigner is { } sessions && sessions.Choose(Endpoint.AuthSchemes) is not null ? sessions : null;

    public bool DisableDoubleEncoding { get; }

    public bool SignsPathAsSent { get; }

    /// <summary>Whether signed requests name the hash of their body.</summary>
    public bool SendsPayloadHash => _service.SendsPayloadHash;

    /// <summary>Where responses have a second id; null where they have none.</summary>
    public ExtendedRequestIds? ExtendedRequestIds => _service.ExtendedRequestIds;

    /// <summary>Whether streams go unsigned over https.</summary>
    public bool AllowsUnsignedPayload => _service.AllowsUnsignedPayload;

    /// <summary>What signatures of requests to the endpoint share.</summary>
    public CanonicalTemplates Templates { get; } = new();

    /// <summary>Whether requests are signed for several regions: as the endpoint's rules say, and where they say nothing, as the operation does.</summary>
    public bool IsSignedForRegionSet(bool operationDoes) => _isForRegionSet || (operationDoes && Endpoint.AuthSchemes.Count == 0);

    /// <summary>Makes sure that requests to the endpoint can be signed.</summary>
    /// <exception cref="AuthSchemeNotSupportedException">The endpoint wants another signature than this client can make.</exception>
    /// <exception cref="ClientConfigurationException">There is no region to sign for.</exception>
    /// <exception cref="EndpointResolutionException">The rules name a region or a service that no signature can name.</exception>
    public void CheckSigning(bool forRegionSet)
    {
        if (forRegionSet ? !IsSignableFor(_regionSet) : !_isSignable)
        {
            throw SigningProblem(forRegionSet ? _regionSet : SigningRegion);
        }
    }

    /// <summary>The endpoint on another host of the same scheme.</summary>
    /// <exception cref="EndpointResolutionException">The address is none.</exception>
    public Endpoint At(string address) =>
        address.AsSpan().ContainsAny("/?#@\\")
            ? throw new EndpointResolutionException($"The address that {_service.SdkId} named for further calls has to be a host, perhaps with a port.")
            : Endpoint.OnHostOf(string.Concat(Endpoint.Url.Scheme, "://", address));

    /// <summary>Makes sure that a request may go where it would.</summary>
    /// <exception cref="ClientConfigurationException">It would go in the clear and must not.</exception>
    public void CheckScheme(Uri url) => PlainHttp.Check(url, _allowsPlainHttp);

    public Uri UrlOf(RequestBuilder request)
    {
        if (request.HostPrefix is not null)
        {
            return UrlOf(request.HostPrefix, request.PathAndQuery);
        }

        if (request.PathAndQuery == "/")
        {
            return Root;
        }

        // What an operation has in common is a path, too: there are no more of them than operations.
        return request.PathAndQuery == request.Head?.Path
            ? LazyInitializer.EnsureInitialized(ref _urls).GetOrAdd(request.Head, static (head, target) => target.UrlOf(hostPrefix: null, head.Path), this)
            : UrlOf(hostPrefix: null, request.PathAndQuery);
    }

    /// <summary>Signs a request whose URL is the one that <see cref="UrlOf(RequestBuilder)"/> made.</summary>
    public void Sign(HttpRequestMessage message, RequestBuilder request, SigV4Signer signer, in SigningContext context)
    {
        var body = request.WrittenBody.Span;
        if (request.HostPrefix is not null || request.PathAndQuery == "/")
        {
            signer.Sign(message, body, context);
            return;
        }

        // The URL's text is what it was made of, and its parts are as in there.
        var text = message.RequestUri!.OriginalString.AsSpan(_origin.Length);
        var query = text.IndexOf('?');
        var target = new RequestTarget
        {
            Method = message.Method.Method,
            Path = query < 0 ? text : text[..query],
            Query = query < 0 ? default : text[(query + 1)..],
        };
        signer.Sign(message, target, _host, body, context);
    }

    // What is percent-encoded stays so: the signature covers the path as it is sent.
    private Uri UrlOf(string? hostPrefix, string pathAndQuery)
    {
        var endpoint = Endpoint.Url;
        var basePath = endpoint.AbsolutePath.AsSpan().TrimEnd('/');
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = pathAndQuery != "/" };
        var separator = basePath.IsEmpty && !pathAndQuery.StartsWith('/') ? "/" : "";
        var origin = hostPrefix is null ? _origin : string.Concat(endpoint.Scheme, "://", hostPrefix, endpoint.Authority);
        var text = string.Concat(origin, basePath, separator, pathAndQuery);
        if (!HostLabels.HasHostCharacters(hostPrefix)
            || !Uri.TryCreate(text, options, out var url)
            || (hostPrefix is not null && !EndpointAddress.HasPossibleHost(url)))
        {
            throw NoHost(endpoint, hostPrefix);
        }

        if (hostPrefix is not null)
        {
            // Before localhost it can make the name of another machine.
            CheckScheme(url);
        }

        return url;
    }

    private static EndpointResolutionException NoHost(Uri endpoint, string? hostPrefix) =>
        new($"With what the model puts before it, {EndpointAddress.Shown(hostPrefix)}, the host {endpoint.Host} is none: a host has labels of 1 to 63 letters, digits and hyphens, and 253 characters at most. The client option {nameof(ClientOptions.DisableHostPrefix)} leaves the prefix out.");

    // The values may come from a request: rules need not have looked at them.
    private static void CheckHeaders(Endpoint endpoint)
    {
        foreach (var (name, values) in endpoint.Headers)
        {
            if (!HttpText.IsToken(name))
            {
                throw new EndpointResolutionException("The endpoint's rules have a header whose name is none.");
            }

            foreach (var value in values)
            {
                if (!HttpText.IsValue(value))
                {
                    throw new EndpointResolutionException(
                        $"The header {name} that the endpoint's rules ask for can't be sent: {HttpText.ValueForm}.");
                }
            }
        }
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

    private bool IsSignableFor(string? region) =>
        _hasKnownScheme
        && SigningName.Length > 0 && HttpText.IsVisible(SigningName)
        && region?.Length > 0 && HttpText.IsVisible(region);

    private Exception SigningProblem(string? region)
    {
        if (!_hasKnownScheme)
        {
            return new AuthSchemeNotSupportedException(
                $"The endpoint {Endpoint} of {_service.SdkId} asks for authentication by {Names(Endpoint.AuthSchemes)}, which this client can't do.");
        }

        if (!HttpText.IsVisible(SigningName) || !HttpText.IsVisible(region))
        {
            return new EndpointResolutionException(
                $"The endpoint of {_service.SdkId} names a region or a service to sign for with a line break, a space or another character that it can't have.");
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
