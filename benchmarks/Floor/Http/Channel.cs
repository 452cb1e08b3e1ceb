using FreeTierGen.Benchmarks.Floor.Signing;
using FreeTierGen.Runtime;

namespace FreeTierGen.Benchmarks.Floor.Http;

/// <summary>
/// The least that a call of a service whose bodies are small can do and still be signed, limited in time, cancellable and checked: one asynchronous
/// method that serves every operation.
/// </summary>
internal sealed class Channel(HttpMessageInvoker invoker, RequestSigner signer, string userAgent, ChannelOptions options)
{
    private static readonly Action<object?> Cancel = static source => ((CancellationTokenSource)source!).Cancel();

    /// <summary>Sends a request and reads its response.</summary>
    /// <exception cref="HttpRequestException">The service answered with an error, or not at all.</exception>
    /// <exception cref="TimeoutException">The call took too long.</exception>
    public async Task<TOutput> CallAsync<TOperation, TInput, TOutput>(
        OperationTexts texts, TInput input, CancellationToken cancellationToken)
        where TOperation : struct, IOperation<TInput, TOutput>
    {
        cancellationToken.ThrowIfCancellationRequested();
        var scratch = CallScratch.Rent();
        TOperation.Write(scratch, input);

        var cancellation = scratch.Cancellation;
        cancellation.CancelAfter(options.Limit);
        var registration = cancellationToken.CanBeCanceled ? cancellationToken.UnsafeRegister(Cancel, cancellation) : default;
        try
        {
            var content = new BufferContent(scratch.Request.Written);
            using var request = CreateRequest(texts, content, scratch);
            using var response = await invoker.SendAsync(request, cancellation.Token).ConfigureAwait(false);

            // A length that the connection knows of is checked by its stream.
            var stream = response.Content.ReadAsStream(CancellationToken.None);
            while (await stream.ReadAsync(scratch.Response.GetMemory(1), cancellation.Token).ConfigureAwait(false) is var read and > 0)
            {
                scratch.Response.Advance(read);
            }

            var output = Read<TOperation, TInput, TOutput>(response, scratch.Response.Written);
            registration.Dispose();
            if (content.IsRead)
            {
                scratch.Return();
            }

            return output;
        }
        catch (OperationCanceledException exception) when (cancellation.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new TimeoutException($"{texts.Name} took too long.", exception);
        }
        finally
        {
            registration.Dispose();
        }
    }

    private HttpRequestMessage CreateRequest(OperationTexts texts, BufferContent content, CallScratch scratch)
    {
        content.Headers.TryAddWithoutValidation("Content-Type", texts.ContentType);
        var request = new HttpRequestMessage(HttpMethod.Post, texts.Uri) { Content = content };
        var authorization = signer.Sign(texts.Canonical, scratch.Request.WrittenSpan, scratch.Sha256, out var date);
        var headers = request.Headers;
        foreach (var (name, value) in texts.Headers)
        {
            headers.TryAddWithoutValidation(name, value);
        }

        headers.TryAddWithoutValidation("amz-sdk-invocation-id", InvocationId.Next());
        headers.TryAddWithoutValidation("amz-sdk-request", options.AttemptText);
        headers.TryAddWithoutValidation("User-Agent", userAgent);
        headers.TryAddWithoutValidation("X-Amz-Date", date);
        headers.TryAddWithoutValidation("Authorization", authorization);
        return request;
    }

    private TOutput Read<TOperation, TInput, TOutput>(HttpResponseMessage response, ReadOnlyMemory<byte> body)
        where TOperation : struct, IOperation<TInput, TOutput>
    {
        var headers = response.Headers.NonValidated;
        if (options.CheckBody is { } check)
        {
            check(headers, body.Span);
        }

        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"The service answered with HTTP {(int)response.StatusCode}.", null, response.StatusCode);
        }

        var metadata = new ResponseMetadata
        {
            RequestId = headers.TryGetValues("x-amzn-RequestId", out var id) ? id.ToString() : null,
            StatusCode = (int)response.StatusCode,
            Attempts = 1,
        };
        return TOperation.Read(body, metadata, options.MaxDepth);
    }
}
