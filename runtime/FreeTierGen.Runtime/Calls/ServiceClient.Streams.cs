using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using FreeTierGen.Runtime.Calls;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Tasks;

namespace FreeTierGen.Runtime;

/// <content>How a call is carried out that sends a stream or hands one over.</content>
public sealed partial class ServiceClient
{
    internal async Task<TOutput> ExecuteStreamedAsync<TInput, TOutput>(
        Operation<TInput, TOutput> operation,
        TInput input,
        DiscoveredTarget? discovered,
        CallContext? context,
        CancellationToken cancellationToken,
        StreamExchange<TInput, TOutput>? exchange = null)
        where TInput : class
        where TOutput : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (discovered is null)
        {
            input = operation.PrepareInput(this, input);
            ValidateInput(operation, input, context, cancellationToken);
        }

        var target = discovered?.Target ?? FindTarget(operation, input, context);
        var call = Call.Pool.Rent();
        try
        {
            call.Start(this, operation.Info, target, discovered?.Started ?? context?.Limit?.Started, context, cancellationToken);
            call.Request.HostPrefix = HostPrefixOf(operation, input, target);
            var watch = context?.Watch;
            var started = watch?.Now ?? 0;
            operation.Serialize(call.Request, input);
            watch?.Measure(CallInstruments.Serialization, started);
            await CompleteRequestAsync(call, operation, input, exchange, cancellationToken).ConfigureAwait(false);
            while (true)
            {
                var (output, failure) = await AttemptStreamedAsync(call, operation, input, context, exchange).ConfigureAwait(false);
                if (output is not null)
                {
                    return output;
                }

                if (!await RecoverAsync(call, context, failure!, cancellationToken).ConfigureAwait(false))
                {
                    throw failure!;
                }
            }
        }
        finally
        {
            call.Return();
        }
    }

    private ValueTask CompleteRequestAsync<TInput, TOutput>(
        Call call, Operation<TInput, TOutput> operation, TInput input, StreamExchange<TInput, TOutput>? exchange, CancellationToken cancellationToken)
        where TInput : class
        where TOutput : class
    {
        var completing = default(ValueTask);
        if (exchange is null)
        {
            completing = call.CompleteStreamedRequestAsync(operation.Service, cancellationToken);
        }
        else
        {
            exchange.CompleteRequest(call, operation, input);
        }

        return Rate is null ? completing : WaitForTurnAsync(call, completing);
    }

    private static async ValueTask WaitForTurnAsync(Call call, ValueTask completing)
    {
        await completing.ConfigureAwait(false);
        await call.WaitForTurnAsync().ConfigureAwait(false);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    [SuppressMessage("Reliability", "CA2000", Justification = "Requests and responses are disposed with their attempt, or with the stream that is handed over.")]
    private async ValueTask<(TOutput? Output, Exception? Failure)> AttemptStreamedAsync<TInput, TOutput>(
        Call call, Operation<TInput, TOutput> operation, TInput input, CallContext? context, StreamExchange<TInput, TOutput>? exchange)
        where TInput : class
        where TOutput : class
    {
        HttpResponseMessage? response = null;
        var token = call.StartAttempt();
        try
        {
            var request = call.CreateRequest();
            await SignStreamedAsync(call, operation.Info, context, request, token).ConfigureAwait(false);
            exchange?.CompleteSignature(call);
            call.CheckHead();
            call.Send();
            response = await SendAsync(request, token).ConfigureAwait(false);
            if (context?.Limit is not null)
            {
                call.Step = CallStep.Own;
                await _interceptors!.ResponseReceivedAsync(context, response, token).ConfigureAwait(false);
                call.Step = CallStep.Transport;
            }

            if (!operation.Info.StreamsOutput || !response.IsSuccessStatusCode)
            {
                return await ReadBufferedAsync(call, operation, input, response, token).ConfigureAwait(false);
            }

            var stream = await OpenAsync(response, token).ConfigureAwait(false);
            TOutput? output;
            Exception? error;
            if (exchange is null)
            {
                call.Step = CallStep.Own;
                call.TryHandOver(operation, response, stream, out output, out error);
            }
            else
            {
                (output, error) = await exchange.HandOverAsync(call, operation, response, stream, token).ConfigureAwait(false);
            }

            if (output is null)
            {
                return (null, call.Note(error!));
            }

            response = null;
            Complete(call, operation, input, output);
            return (output, null);
        }
        catch (Exception exception) when (call.Explain(exception) is { } explained)
        {
            return (null, call.Note(explained));
        }
        finally
        {
            await call.StopStreamAsync().ConfigureAwait(false);
            call.EndAttempt(response);
        }
    }

    private async ValueTask<(TOutput? Output, Exception? Failure)> ReadBufferedAsync<TInput, TOutput>(
        Call call, Operation<TInput, TOutput> operation, TInput input, HttpResponseMessage response, CancellationToken cancellationToken)
        where TInput : class
        where TOutput : class
    {
        call.ExpectBody(response);
        var body = await OpenAsync(response, cancellationToken).ConfigureAwait(false);
        while (!call.HasWholeBody(await ReadAsync(body, call.NextBodyMemory, cancellationToken).ConfigureAwait(false), response))
        {
        }

        call.Step = CallStep.Own;
        if (!call.TryRead(operation, response, out var output, out var error))
        {
            return (null, call.Note(error));
        }

        Complete(call, operation, input, output);
        return (output, null);
    }

    private void Complete<TInput, TOutput>(Call call, Operation<TInput, TOutput> operation, TInput input, TOutput output)
        where TInput : class
        where TOutput : class
    {
        call.Succeed();
        try
        {
            CheckOutput(operation, input, output, call);
        }
        catch
        {
            // Nobody else would let go of its connection.
            (output as IDisposable)?.Dispose();
            throw;
        }
    }

    private async ValueTask SignStreamedAsync(
        Call call, OperationInfo operation, CallContext? context, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (context?.Limit is not null)
        {
            await _interceptors!.RequestBuiltAsync(context, request, cancellationToken).ConfigureAwait(false);
            call.CheckContent();
        }

        if (operation.Auth is not null)
        {
            call.Step = CallStep.Credentials;
            await operation.Auth.AuthenticateAsync(call, cancellationToken).ConfigureAwait(false);
        }
        else if (!operation.IsAnonymous)
        {
            call.Step = CallStep.Credentials;
            var watch = context?.Watch;
            var started = watch?.Now ?? 0;
            var credentials = await CancellableWait.For(_credentials.GetCredentialsAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
            watch?.Measure(CallInstruments.Credentials, started);
            call.Step = CallStep.Own;
            if (credentials is { IsAnonymous: false })
            {
                await call.HashPayloadAsync(cancellationToken).ConfigureAwait(false);
            }

            call.Sign(credentials);
        }

        if (context?.Limit is not null)
        {
            await _interceptors!.SendingAsync(context, request, cancellationToken).ConfigureAwait(false);
            call.CheckContent();
        }
    }
}
