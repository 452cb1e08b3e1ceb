namespace FreeTierGen.Runtime.Identity;

/// <summary>Options of clients whose service has operations that take more than one auth scheme.</summary>
public interface IAuthSchemeOptions
{
    /// <summary>
    /// The auth schemes to prefer, in this order, where an operation takes several: for instance <c>sigv4a</c>, or <c>httpBearerAuth</c>. Those
    /// that an operation does not take are passed over; the others follow in the model's order. Null takes <c>AWS_AUTH_SCHEME_PREFERENCE</c>,
    /// whose names are separated by commas.
    /// </summary>
    IReadOnlyList<string>? AuthSchemePreference { get; set; }
}
