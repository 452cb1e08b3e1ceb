namespace FreeTierGen.Runtime.Calls;

/// <summary>
/// What is done otherwise in a call whose messages are more than a head and a body of bytes. By this, programs without such operations have
/// nothing of what these need.
/// </summary>
/// <typeparam name="TInput">The request.</typeparam>
/// <typeparam name="TOutput">The response.</typeparam>
internal abstract class StreamExchange<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    /// <summary>Completes the request, once all that the protocol writes is written.</summary>
    public abstract void CompleteRequest(Call call, Operation<TInput, TOutput> operation, TInput input);

    /// <summary>Goes on from the signature of an attempt's request.</summary>
    public abstract void CompleteSignature(Call call);

    /// <summary>Makes the output of a success whose body has begun to arrive, and hands that over to it.</summary>
    /// <returns>The output, or the failure.</returns>
    public abstract ValueTask<(TOutput? Output, Exception? Failure)> HandOverAsync(
        Call call, Operation<TInput, TOutput> operation, HttpResponseMessage response, Stream body, CancellationToken cancellationToken);
}
