using FreeTierGen.Runtime.Cbor;
using FreeTierGen.Runtime.ErrorBodies;

namespace FreeTierGen.Runtime.EventStreams;

/// <content>Payloads of CBOR.</content>
public readonly ref partial struct EventMessage
{
    private static ReadOnlySpan<byte> EmptyMap => [MajorType.Map];

    /// <summary>A reader before the payload's map; before an empty one where there is no payload.</summary>
    public CborReader OpenCbor() => new(Payload.IsEmpty ? EmptyMap : Payload);

    /// <summary>Reads the whole payload.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="read">Reads a value.</param>
    /// <returns>The value.</returns>
    public T ReadCbor<T>(CborReading<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var reader = OpenCbor();
        var value = read(ref reader);
        reader.ReadEnd();
        return value;
    }

    /// <summary>What an error's message says of itself, with a payload of CBOR.</summary>
    /// <param name="code">The name of the error's shape.</param>
    /// <param name="metadata">The response's metadata.</param>
    /// <returns>The details that its exception is made from.</returns>
    public ErrorDetails CborError(string code, ResponseMetadata metadata)
    {
        CborErrorBody.TryRead(Payload, out var body);
        return ErrorOf(code, body.Message, metadata);
    }
}
