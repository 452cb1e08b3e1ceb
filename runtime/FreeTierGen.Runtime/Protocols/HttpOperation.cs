using System.Buffers;
using System.Text;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>
/// An operation whose members are bound to HTTP: to the URI, to headers, to the status, to the body. What a body's format needs is in
/// <see cref="RestJsonOperation{TInput, TOutput}"/> and its like.
/// </summary>
/// <remarks>Specified in "HTTP bindings" of the Smithy documentation.</remarks>
/// <typeparam name="TInput">The request.</typeparam>
/// <typeparam name="TOutput">The response.</typeparam>
public abstract class HttpOperation<TInput, TOutput> : Operation<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    private readonly HttpMethod _method;

    /// <summary>Makes an operation of a service.</summary>
    protected HttpOperation(HttpMethod method, ServiceInfo service, OperationInfo info)
        : base(service, info)
        => _method = method;

    /// <summary>
    /// Writes all of a request but the method: path and query, headers, and the body where there is one. What it throws for an input that
    /// can't be sent reaches the caller as <see cref="RequestValidationException"/>, where
    /// <see cref="Operation{TInput, TOutput}.Validate"/> finds it.
    /// </summary>
    protected abstract void WriteInput(RequestBuilder request, TInput input);

    /// <inheritdoc/>
    protected internal sealed override Task<TOutput> RunStreamingAsync(OperationCall<TInput, TOutput> operationCall) =>
        operationCall.RunStreamingAsync();

    /// <inheritdoc/>
    protected internal sealed override void WriteRequest(RequestBuilder request, TInput input)
    {
        request.Method = _method;
        try
        {
            WriteInput(request, input);
        }
        catch (Exception) when (Refusal.Of(this, input) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>Writes a payload that is text.</summary>
    protected static void WriteText(RequestBuilder request, string value, string contentType)
    {
        request.ContentType = contentType;
        Encoding.UTF8.GetBytes(value, request.Body);
    }

    /// <summary>Writes a payload that is bytes.</summary>
    protected static void WriteBytes(RequestBuilder request, ReadOnlyMemory<byte> value, string contentType)
    {
        request.ContentType = contentType;
        request.Body.Write(value.Span);
    }

    /// <summary>Reads a payload that is text. What is no UTF-8 becomes U+FFFD.</summary>
    protected static string ReadText(in ReceivedResponse response) => Encoding.UTF8.GetString(response.Body);

    /// <summary>Reads a payload that is bytes.</summary>
    protected static ReadOnlyMemory<byte> ReadBytes(in ReceivedResponse response) => response.Body.ToArray();
}
