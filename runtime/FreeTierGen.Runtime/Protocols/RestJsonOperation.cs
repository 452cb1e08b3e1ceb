using System.Buffers;
using System.ComponentModel;
using System.Text.Json;
using FreeTierGen.Runtime.HttpBindings;
using FreeTierGen.Runtime.Json;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>An operation of a service that speaks restJson1: members bound to HTTP, and a body of JSON.</summary>
/// <remarks>Specified in "AWS restJson1 protocol" of the Smithy documentation.</remarks>
/// <typeparam name="TInput">The request.</typeparam>
/// <typeparam name="TOutput">The response.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RestJsonOperation<TInput, TOutput> : HttpOperation<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    private const string ContentType = "application/json";

    /// <summary>Makes an operation of a service.</summary>
    protected RestJsonOperation(HttpMethod method, ServiceInfo service, OperationInfo info)
        : base(method, service, info)
    {
    }

    /// <summary>
    /// Makes the exception that <see cref="ErrorDetails.Code"/> names, or the service's general one. The reader stands on the start of
    /// an object, which is empty where the response's body is no JSON object.
    /// </summary>
    protected abstract ServiceException ReadError(in ReceivedResponse response, ref Utf8JsonReader reader, ErrorDetails details);

    /// <summary>Writes a body of the input's members that are bound to nothing else.</summary>
    protected static void WriteBody(RequestBuilder request, TInput input, JsonWriting<TInput> write)
    {
        request.ContentType = ContentType;
        var writer = new JsonWriter(request.Body);
        try
        {
            write(ref writer, input);
        }
        catch (JsonException)
        {
            throw Refusal.TooDeep(request, ref writer);
        }

        writer.Flush();
    }

    /// <summary>Writes a body that is one member.</summary>
    protected static void WritePayload<T>(RequestBuilder request, T value, JsonWriting<T> write, string member)
    {
        request.ContentType = ContentType;
        var writer = new JsonWriter(request.Body);
        try
        {
            write(ref writer, value);
        }
        catch (JsonException)
        {
            throw Refusal.TooDeep(member);
        }

        writer.Flush();
    }

    /// <summary>Writes the body that stands for a structure that is not there: services want an object all the same.</summary>
    protected static void WriteAbsentPayload(RequestBuilder request)
    {
        request.ContentType = ContentType;
        request.Body.Write(JsonBody.EmptyObject);
    }

    /// <summary>Reads an output that has members in the body. A body that is empty has none of them.</summary>
    protected static TOutput ReadBody(in ReceivedResponse response, JsonBodyReading<TOutput> read)
    {
        var json = JsonBody.WithoutMark(response.Body);
        var reader = new Utf8JsonReader(json.IsEmpty ? JsonBody.EmptyObject : json, JsonBody.Options);
        try
        {
            JsonBody.ReadStartOfObject(ref reader);
            var output = read(response, ref reader);
            JsonBody.ReadEnd(ref reader);
            return output;
        }
        catch (Exception exception) when (IsOfBody(exception))
        {
            throw Explain(json, reader.TokenStartIndex, exception, Headless(read), member: null);
        }
    }

    /// <summary>Reads a body that is one member.</summary>
    protected static T ReadPayload<T>(in ReceivedResponse response, JsonReading<T> read, string member)
    {
        var json = JsonBody.WithoutMark(response.Body);
        var reader = new Utf8JsonReader(json, JsonBody.Options);
        try
        {
            reader.Read();
            var value = read(ref reader);
            JsonBody.ReadEnd(ref reader);
            return value;
        }
        catch (Exception exception) when (IsOfBody(exception))
        {
            throw Explain(json, reader.TokenStartIndex, exception, read, member);
        }
    }

    /// <inheritdoc/>
    protected sealed override bool IsCutShort(in ReceivedResponse response) => JsonBody.IsStartOfObject(response.Body);

    private protected sealed override ErrorDetails ReadDetails(in ReceivedResponse response, out bool hasBody)
        => JsonErrorReader.Read(response, isQueryCompatible: false, prefersCode: true, out hasBody);

    private protected sealed override ServiceException ReadError(in ReceivedResponse response, bool hasBody, ErrorDetails details)
    {
        var reader = new Utf8JsonReader(hasBody ? JsonBody.WithoutMark(response.Body) : JsonBody.EmptyObject, JsonBody.Options);
        reader.Read();
        return ReadError(response, ref reader, details);
    }

    // Apart from reading, which would make the closure even where there is nothing to explain.
    private static JsonException Explain<T>(ReadOnlySpan<byte> json, long position, Exception failure, JsonReading<T> read, string? member)
        => UnreadableJson.Explain(json, position, failure, other => CanRead(other, read), member);

    private static JsonReading<TOutput> Headless(JsonBodyReading<TOutput> read)
        => (ref Utf8JsonReader reader) => read(ReceivedResponse.Nothing, ref reader);

    private static bool CanRead<T>(ReadOnlySpan<byte> json, JsonReading<T> read)
    {
        var reader = new Utf8JsonReader(json, JsonBody.Options);
        try
        {
            reader.Read();
            read(ref reader);
            return true;
        }
        catch (Exception exception) when (FormatFailure.Is(exception))
        {
            return false;
        }
    }

    // What a header holds is not explained by a place in the body.
    private static bool IsOfBody(Exception exception) => FormatFailure.Is(exception) && exception is not HeaderFormatException;
}
