using System.ComponentModel;
using FreeTierGen.Runtime.Calls;
using FreeTierGen.Runtime.EventStreams;
using FreeTierGen.Runtime.Interceptors;

namespace FreeTierGen.Runtime;

/// <summary>
/// A call that takes more than a request and a response in memory. Only operations that need the more call what does it, so that a
/// native program without any such operation has nothing of it.
/// </summary>
/// <typeparam name="TInput">The request.</typeparam>
/// <typeparam name="TOutput">The response.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OperationCall<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    private readonly ServiceClient _client;
    private readonly Operation<TInput, TOutput> _operation;
    private readonly TInput _input;
    private readonly DiscoveredTarget? _discovered;
    private readonly CallContext? _context;
    private readonly CancellationToken _cancellationToken;

    internal OperationCall(
        ServiceClient client,
        Operation<TInput, TOutput> operation,
        TInput input,
        DiscoveredTarget? discovered,
        CallContext? context,
        CancellationToken cancellationToken)
    {
        _client = client;
        _operation = operation;
        _input = input;
        _discovered = discovered;
        _context = context;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Asks the service which host to call, unless its last answer still holds, and calls it.</summary>
    public Task<TOutput> RunDiscoveringAsync() => _client.ExecuteDiscoveredAsync(_operation, _input, _context, _cancellationToken);

    /// <summary>Asks for the account that signs, and calls the endpoint that depends on it.</summary>
    /// <param name="routed">The operation.</param>
    public Task<TOutput> RunForAccountAsync(IAccountOperation<TInput> routed)
        => _client.ExecuteForAccountAsync(_operation, routed, _input, _context, _cancellationToken);

    /// <summary>Signs a URL for the region that is copied from, and sends the request with it.</summary>
    public Task<TOutput> RunCopyingAsync() => _client.ExecuteCopyAsync(_operation, _input, _context, _cancellationToken);

    /// <summary>Sends the stream of the request, and hands over that of the response.</summary>
    public Task<TOutput> RunStreamingAsync() => _client.ExecuteStreamedAsync(_operation, _input, _discovered, _context, _cancellationToken);

    /// <summary>Sends events, or hands over those of the response, or both.</summary>
    /// <param name="binding">What is sent and received.</param>
    public Task<TOutput> RunEventsAsync(EventStreamBinding<TInput, TOutput> binding)
        => _client.ExecuteStreamedAsync(_operation, _input, _discovered, _context, _cancellationToken, new EventExchange<TInput, TOutput>(binding));
}
