using FreeTierGen.Runtime.EventStreams;

namespace FreeTierGen.Runtime.Calls;

/// <summary>A call that sends or receives events.</summary>
/// <typeparam name="TInput">The request.</typeparam>
/// <typeparam name="TOutput">The response.</typeparam>
/// <param name="binding">What generated code says of the operation.</param>
internal sealed class EventExchange<TInput, TOutput>(EventStreamBinding<TInput, TOutput> binding) : StreamExchange<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    /// <inheritdoc/>
    public override void CompleteRequest(Call call, Operation<TInput, TOutput> operation, TInput input)
    {
        if (binding.Send is { } send)
        {
            call.Request.AddHeaders(operation.Service.Headers);
            call.SendEvents(send(input), binding.HasInitialRequest);
        }
        else
        {
            call.CompleteRequest(operation.Service);
        }

        if (binding is { Send: not null, Receive: not null })
        {
            // HTTP/1.1 has no answers before the request has ended.
            call.UseHttp2(HttpVersionPolicy.RequestVersionExact);
        }
        else if (binding.PrefersHttp2)
        {
            // Without TLS nothing can be agreed on: then it is HTTP/1.1, which carries events one way as well.
            call.UseHttp2(HttpVersionPolicy.RequestVersionOrLower);
        }
    }

    /// <inheritdoc/>
    public override void CompleteSignature(Call call) => call.SignEvents();

    /// <inheritdoc/>
    public override async ValueTask<(TOutput? Output, Exception? Failure)> HandOverAsync(
        Call call, Operation<TInput, TOutput> operation, HttpResponseMessage response, Stream body, CancellationToken cancellationToken)
    {
        var events = call.OpenEvents(response, body);
        var isHandedOver = false;
        try
        {
            if (binding.HasInitialResponse)
            {
                await events.ReadInitialAsync(binding.ReadError!, cancellationToken).ConfigureAwait(false);
            }

            call.Step = CallStep.Own;
            if (!call.TryReadInitial(operation, response, events, out var output, out var error))
            {
                return (null, error);
            }

            call.LeaveResponse(events);
            isHandedOver = true;
            return (binding.Receive!(output, events), null);
        }
        catch (Exception exception) when (FormatFailure.Is(exception) && exception is not ObjectDisposedException)
        {
            return (null, events.Unreadable(exception));
        }
        finally
        {
            if (!isHandedOver)
            {
                events.Frames.Dispose();
            }
        }
    }
}
