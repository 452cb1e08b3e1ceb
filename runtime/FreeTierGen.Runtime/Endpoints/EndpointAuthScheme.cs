using System.Collections.ObjectModel;

namespace FreeTierGen.Runtime.Endpoints;

/// <summary>An item of an endpoint's <c>authSchemes</c>: how a signer has to treat requests to the endpoint.</summary>
/// <param name="name">The scheme's name, such as <c>sigv4</c>, <c>sigv4a</c> or <c>sigv4-s3express</c>.</param>
public sealed class EndpointAuthScheme(string name)
{
    /// <summary>The scheme's name, such as <c>sigv4</c>, <c>sigv4a</c> or <c>sigv4-s3express</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The service name to sign for, or null for the service's own.</summary>
    public string? SigningName { get; init; }

    /// <summary>The region to sign for, or null for the client's region.</summary>
    public string? SigningRegion { get; init; }

    /// <summary>The regions that a <c>sigv4a</c> signature is valid in, or null where the scheme has none.</summary>
    public IReadOnlyList<string>? SigningRegionSet { get; init; }

    /// <summary>Whether the path is encoded once instead of twice in the canonical request.</summary>
    public bool DisableDoubleEncoding { get; init; }

    /// <summary>What else the rules say of the scheme, in the form of <see cref="Endpoint.Properties"/>.</summary>
    public IReadOnlyDictionary<string, object> Properties { get; init; } = ReadOnlyDictionary<string, object>.Empty;
}
