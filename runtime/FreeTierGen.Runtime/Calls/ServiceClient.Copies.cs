using System.Collections.Concurrent;
using FreeTierGen.Runtime.Interceptors;

namespace FreeTierGen.Runtime;

/// <content>Requests that copy from another region, which they carry a presigned URL for.</content>
public sealed partial class ServiceClient
{
    // As long as AWS's own tools give the service to use the URL.
    private static readonly TimeSpan CopyLifetime = TimeSpan.FromHours(1);

    private ConcurrentDictionary<string, ServiceClient>? _elsewhere;

    internal async Task<TOutput> ExecuteCopyAsync<TInput, TOutput>(
        Operation<TInput, TOutput> operation, TInput input, CallContext? context, CancellationToken cancellationToken)
        where TInput : class
        where TOutput : class
    {
        using var own = context?.Limit is null ? LimitOf(operation.Info, cancellationToken) : null;
        var limit = own ?? context!.Limit!;

        input = operation.PrepareInput(this, input);
        if (operation.CopySourceOf(this, input) is { } region)
        {
            // What is wrong with the request is said before it is signed for the other region.
            ValidateInput(operation, input, context, cancellationToken);
            var destination = KeyValuePair.Create("DestinationRegion", Configuration.Region ?? "");
            try
            {
                var url = await In(region).PresignCheckedAsync(operation, input, CopyLifetime, destination, limit.Token).ConfigureAwait(false);
                input = operation.WithCopyUrl(input, url.Url.AbsoluteUri);
            }
            catch (OperationCanceledException exception) when (limit.Token.IsCancellationRequested)
            {
                throw limit.Ended(exception, 0, wasSent: false);
            }
        }

        return await ExecuteAsync(operation, input, null, context, cancellationToken).ConfigureAwait(false);
    }

    // The same client for another region. It sends nothing.
    private ServiceClient In(string region)
    {
        var clients = LazyInitializer.EnsureInitialized(ref _elsewhere, static () => new(StringComparer.OrdinalIgnoreCase));
        return clients.GetOrAdd(
            region,
            static (region, client) =>
            {
                var options = client.Configuration.Options.Copy();
                options.Region = region;
                return new ServiceClient(client._service, options, client.EndpointResolver);
            },
            this);
    }
}
