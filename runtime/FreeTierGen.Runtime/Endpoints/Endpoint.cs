using System.Collections.ObjectModel;

namespace FreeTierGen.Runtime.Endpoints;

/// <summary>Where a call goes, and what the endpoint asks of the request: headers and how it is signed.</summary>
/// <remarks>The endpoint object of the Smithy rules engine specification. Instances are immutable and may be shared.</remarks>
public sealed class Endpoint
{
    // Most endpoints have neither, and then no empty one is made either: it would be two types to load before the first call.
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>>? _headers;
    private readonly IReadOnlyDictionary<string, object>? _properties;

    /// <summary>Makes an endpoint from the text of its URL.</summary>
    /// <param name="url">An absolute <c>http</c> or <c>https</c> URL; it may have a port and a base path, but no user information, query or fragment.</param>
    /// <exception cref="EndpointResolutionException">The text is no such URL.</exception>
    public Endpoint(string? url)
    {
        Url = EndpointAddress.TryParse(url, out var parsed)
            ? parsed
            : throw new EndpointResolutionException($"{EndpointAddress.Shown(url)} is no endpoint: it has to be {EndpointAddress.Form}.");
    }

    /// <summary>Makes an endpoint from a URL that rules write; called by generated code with an interpolated string.</summary>
    /// <param name="url">The model's text, and values that may not change which host it names.</param>
    /// <exception cref="EndpointResolutionException">
    /// A value would make another host of the one that the text names, or the result is no URL of an endpoint.
    /// </exception>
    public Endpoint(EndpointUrlTemplate url)
        : this(RuleFunctions.Url(url))
    {
    }

    /// <summary>The URL. Operations append their path to its path.</summary>
    public Uri Url { get; }

    /// <summary>Headers that every request to the endpoint carries, each with its values. Mostly empty.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers
    {
        get => _headers ?? ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;
        init => _headers = value;
    }

    /// <summary>How requests may be signed, best first. Empty where the service's own signing stays as it is.</summary>
    public IReadOnlyList<EndpointAuthScheme> AuthSchemes { get; init; } = [];

    /// <summary>
    /// What else the rules say of the endpoint. Values are strings, booleans, lists (<c>IReadOnlyList&lt;object&gt;</c>)
    /// and maps (<c>IReadOnlyDictionary&lt;string, object&gt;</c>) of such values.
    /// </summary>
    public IReadOnlyDictionary<string, object> Properties
    {
        get => _properties ?? ReadOnlyDictionary<string, object>.Empty;
        init => _properties = value;
    }

    internal bool HasHeaders => _headers is { Count: > 0 };

    /// <summary>
    /// This endpoint on the scheme, host and port of another URL: requests keep their path and are signed as before. For services
    /// that hand out a host of its own for an operation.
    /// </summary>
    /// <param name="url">An absolute <c>http</c> or <c>https</c> URL.</param>
    /// <returns>The other endpoint.</returns>
    /// <exception cref="EndpointResolutionException">The text is no such URL.</exception>
    public Endpoint OnHostOf(string? url)
    {
        var host = new Endpoint(url).Url;
        return new Endpoint(string.Concat(host.GetLeftPart(UriPartial.Authority), Url.AbsolutePath)) { Headers = Headers, AuthSchemes = AuthSchemes, Properties = Properties };
    }

    /// <summary>The URL as it was given.</summary>
    public override string ToString() => Url.OriginalString;
}
