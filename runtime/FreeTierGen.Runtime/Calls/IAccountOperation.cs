using System.ComponentModel;
using FreeTierGen.Runtime.Endpoints;

namespace FreeTierGen.Runtime;

/// <summary>An operation whose endpoint depends on the account that signs its requests (<c>AWS::Auth::AccountId</c>).</summary>
/// <typeparam name="TInput">The request.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IAccountOperation<in TInput>
    where TInput : class
{
    /// <summary>Finds the endpoint for a call by the service's rules.</summary>
    /// <param name="client">The client.</param>
    /// <param name="input">The request.</param>
    /// <param name="accountId">The account; null where nobody knows it.</param>
    /// <exception cref="EndpointResolutionException">The rules have no endpoint for the client's options and this input.</exception>
    Endpoint ResolveAccountEndpoint(ServiceClient client, TInput input, string? accountId);
}
