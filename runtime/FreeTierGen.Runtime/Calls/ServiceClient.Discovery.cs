using FreeTierGen.Runtime.Calls;
using FreeTierGen.Runtime.Interceptors;

namespace FreeTierGen.Runtime;

/// <content>Calls to services that are asked which host to call.</content>
public sealed partial class ServiceClient
{
    // The few services that hand out hosts pay for asking; all other calls don't.
    internal async Task<TOutput> ExecuteDiscoveredAsync<TInput, TOutput>(
        Operation<TInput, TOutput> operation, TInput input, CallContext? context, CancellationToken cancellationToken)
        where TInput : class
        where TOutput : class
    {
        using var own = context?.Limit is null ? LimitOf(operation.Info, cancellationToken) : null;
        var limit = own ?? context!.Limit!;

        // What is wrong with the request is said before the service is asked anything.
        input = operation.PrepareInput(this, input);
        ValidateInput(operation, input, context, cancellationToken);
        var root = FindTarget(operation, input, context);
        try
        {
            var target = await DiscoverAsync(operation, root, limit).ConfigureAwait(false);
            return await ExecuteAsync(operation, input, target, context, cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceException exception) when (
            operation.Service.InvalidEndpointErrorCode is { } code && string.Equals(exception.ErrorCode, code, StringComparison.Ordinal))
        {
            Discovery.Forget(root);
        }

        var other = await DiscoverAsync(operation, root, limit).ConfigureAwait(false);
        return await ExecuteAsync(operation, input, other, context, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DiscoveredTarget> DiscoverAsync<TInput, TOutput>(
        Operation<TInput, TOutput> operation, EndpointTarget root, CallLimit limit)
        where TInput : class
        where TOutput : class
    {
        try
        {
            var endpoint = await Discovery
                .FindAsync(root, token => operation.DiscoverEndpointAsync(this, token), limit.Token)
                .ConfigureAwait(false);
            return new DiscoveredTarget(_targets.GetValue(endpoint, _createTarget), limit.Started);
        }
        catch (OperationCanceledException exception) when (limit.Token.IsCancellationRequested)
        {
            throw limit.Ended(exception, 0, wasSent: false);
        }
    }
}
