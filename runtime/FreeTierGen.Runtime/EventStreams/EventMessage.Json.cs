using System.Text.Json;
using FreeTierGen.Runtime.ErrorBodies;
using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Runtime.EventStreams;

/// <content>Payloads of JSON.</content>
public readonly ref partial struct EventMessage
{
    /// <summary>A reader on the payload's object; on an empty one where there is no payload.</summary>
    /// <exception cref="JsonException">The payload is no object of JSON.</exception>
    public Utf8JsonReader OpenJson()
    {
        var reader = new Utf8JsonReader(Payload.IsEmpty ? JsonBody.EmptyObject : JsonBody.WithoutMark(Payload), JsonBody.Options);
        JsonBody.ReadStartOfObject(ref reader);
        return reader;
    }

    /// <summary>Reads the whole payload.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="read">Reads a value.</param>
    /// <returns>The value.</returns>
    public T ReadJson<T>(JsonReading<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var reader = OpenJson();
        var value = read(ref reader);
        JsonBody.ReadEnd(ref reader);
        return value;
    }

    /// <summary>What an error's message says of itself, with a payload of JSON.</summary>
    /// <param name="code">The name of the error's shape.</param>
    /// <param name="metadata">The response's metadata.</param>
    /// <returns>The details that its exception is made from.</returns>
    public ErrorDetails JsonError(string code, ResponseMetadata metadata)
    {
        JsonErrorBody.TryRead(Payload, out var body);
        return ErrorOf(code, body.Message, metadata);
    }
}
