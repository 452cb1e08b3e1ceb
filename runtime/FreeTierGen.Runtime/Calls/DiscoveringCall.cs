using FreeTierGen.Runtime.Interceptors;

namespace FreeTierGen.Runtime;

/// <summary>
/// A call whose host the service is asked for first. Only generated operations that ask (<c>@clientDiscoveredEndpoint</c>) run it, so
/// that a native program without any has nothing of asking.
/// </summary>
/// <typeparam name="TInput">The request.</typeparam>
/// <typeparam name="TOutput">The response.</typeparam>
public readonly struct DiscoveringCall<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    private readonly ServiceClient _client;
    private readonly Operation<TInput, TOutput> _operation;
    private readonly TInput _input;
    private readonly CallContext? _context;
    private readonly CancellationToken _cancellationToken;

    internal DiscoveringCall(
        ServiceClient client, Operation<TInput, TOutput> operation, TInput input, CallContext? context, CancellationToken cancellationToken)
    {
        _client = client;
        _operation = operation;
        _input = input;
        _context = context;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Asks the service which host to call, unless its last answer still holds, and calls it.</summary>
    public Task<TOutput> RunAsync() => _client.ExecuteDiscoveredAsync(_operation, _input, _context, _cancellationToken);
}
