using System.ComponentModel;
using System.Text.Json;
using FreeTierGen.Runtime.Json;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>
/// An operation whose messages are a JSON object each, with nothing of them in HTTP's headers or URI. A protocol's class says what
/// requests have besides, and how errors are known.
/// </summary>
/// <typeparam name="TInput">The request.</typeparam>
/// <typeparam name="TOutput">The response.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonRpcOperation<TInput, TOutput> : Operation<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    private readonly RequestHead _head;

    private protected JsonRpcOperation(ServiceInfo service, OperationInfo info, RequestHead head)
        : base(service, info) => _head = head;

    /// <summary>
    /// Writes the input as a JSON object. What it throws for an input that can't be sent reaches the caller as
    /// <see cref="RequestValidationException"/>, where <see cref="Operation{TInput, TOutput}.Validate"/> finds it. Not called where the
    /// operation has no input.
    /// </summary>
    protected abstract void WriteInput(ref JsonWriter writer, TInput input);

    /// <summary>Reads the output. The reader stands on the object's start and is left on its end.</summary>
    protected abstract TOutput ReadOutput(ref Utf8JsonReader reader, ResponseMetadata metadata);

    /// <summary>
    /// Makes the exception that <see cref="ErrorDetails.Code"/> names, or the service's general one. The reader stands on the start of
    /// an object, which is empty where the response's body is no JSON object.
    /// </summary>
    protected abstract ServiceException ReadError(ref Utf8JsonReader reader, ErrorDetails details);

    /// <inheritdoc/>
    protected sealed override void WriteRequest(RequestBuilder request, TInput input)
    {
        request.Begin(_head);
        if (Info.HasNoInput)
        {
            WriteNoInput(request);
            return;
        }

        var writer = new JsonWriter(request.Body);
        try
        {
            WriteInput(ref writer, input);
        }
        catch (Exception exception) when (Refuse(request, ref writer, input, exception) is { } refusal)
        {
            throw refusal;
        }

        writer.Flush();
    }

    /// <inheritdoc/>
    protected sealed override TOutput ReadResponse(in ReceivedResponse response)
    {
        if (!IsAnswer(response))
        {
            throw new JsonException(WhyNoAnswer, path: "", lineNumber: null, bytePositionInLine: null);
        }

        var json = JsonBody.WithoutMark(response.Body);
        if (json.IsEmpty && !Info.HasEmptyOutput)
        {
            throw new JsonException("The body is empty, where it has to be a JSON object.");
        }

        var reader = new Utf8JsonReader(json.IsEmpty ? JsonBody.EmptyObject : json, JsonBody.Options);
        try
        {
            JsonBody.ReadStartOfObject(ref reader);
            var output = ReadOutput(ref reader, response.Metadata);
            JsonBody.ReadEnd(ref reader);
            return output;
        }
        catch (Exception exception) when (FormatFailure.Is(exception))
        {
            throw UnreadableJson.Explain(json, reader.TokenStartIndex, exception, CanRead);
        }
    }

    /// <inheritdoc/>
    protected sealed override bool IsCutShort(in ReceivedResponse response)
        => IsAnswer(response) && JsonBody.IsStartOfObject(response.Body);

    /// <inheritdoc/>
    protected sealed override ServiceException ReadErrorResponse(in ReceivedResponse response)
    {
        var details = ReadDetails(response, out var hasBody);
        if (hasBody)
        {
            try
            {
                return ReadError(JsonBody.WithoutMark(response.Body), details);
            }
            catch (Exception exception) when (FormatFailure.Is(exception))
            {
                // A modeled member is not as modeled. What the error is matters more than that.
            }
        }

        return ReadError(JsonBody.EmptyObject, details);
    }

    /// <summary>Writes the body of a request of an operation without an input.</summary>
    private protected abstract void WriteNoInput(RequestBuilder request);

    /// <summary>Whether an answer is one of the protocol.</summary>
    private protected virtual bool IsAnswer(in ReceivedResponse response) => true;

    /// <summary>Why an answer is none of the protocol.</summary>
    private protected virtual string WhyNoAnswer => "";

    /// <summary>Reads what all errors have in common.</summary>
    private protected abstract ErrorDetails ReadDetails(in ReceivedResponse response, out bool hasBody);

    private RequestValidationException? Refuse(RequestBuilder request, ref JsonWriter writer, TInput input, Exception failure)
        => Refusal.Of(this, input) ?? (failure is JsonException ? Refusal.TooDeep(request, ref writer) : null);

    private bool CanRead(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, JsonBody.Options);
        try
        {
            reader.Read();
            ReadOutput(ref reader, ResponseMetadata.None);
            return true;
        }
        catch (Exception exception) when (FormatFailure.Is(exception))
        {
            return false;
        }
    }

    private ServiceException ReadError(ReadOnlySpan<byte> body, ErrorDetails details)
    {
        var reader = new Utf8JsonReader(body, JsonBody.Options);
        reader.Read();
        return ReadError(ref reader, details);
    }
}
