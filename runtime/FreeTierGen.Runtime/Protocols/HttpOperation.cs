using System.Buffers;
using System.ComponentModel;
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
[EditorBrowsable(EditorBrowsableState.Never)]
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
    protected override Task<TOutput> RunStreamingAsync(OperationCall<TInput, TOutput> operationCall) =>
        operationCall.RunStreamingAsync();

    /// <inheritdoc/>
    protected sealed override void WriteRequest(RequestBuilder request, TInput input)
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

    /// <inheritdoc/>
    protected sealed override ServiceException ReadErrorResponse(in ReceivedResponse response)
    {
        var details = ReadDetails(response, out var hasBody);
        return (hasBody ? TryReadError(response, hasBody: true, details) ?? TryReadError(response.WithoutHeaders(), hasBody: true, details) : null)
            ?? TryReadError(response, hasBody: false, details)
            ?? ReadError(response.WithoutContent(), hasBody: false, details);
    }

    /// <summary>Reads what all errors have in common.</summary>
    private protected abstract ErrorDetails ReadDetails(in ReceivedResponse response, out bool hasBody);

    /// <summary>Makes the exception that the details name, with members from the body where there is one.</summary>
    private protected abstract ServiceException ReadError(in ReceivedResponse response, bool hasBody, ErrorDetails details);

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

    // A modeled member, in the body or in a header, is not as modeled. What the error is matters more than that.
    private ServiceException? TryReadError(in ReceivedResponse response, bool hasBody, ErrorDetails details)
    {
        try
        {
            return ReadError(response, hasBody, details);
        }
        catch (Exception exception) when (FormatFailure.Is(exception))
        {
            return null;
        }
    }
}
