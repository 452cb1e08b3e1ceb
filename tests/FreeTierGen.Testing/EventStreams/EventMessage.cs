using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace FreeTierGen.Testing.EventStreams;

/// <summary>A message of an event stream: headers with their values as .NET has them, and a payload.</summary>
/// <remarks>Written from the specification, and apart from what the runtime has: each would show an error of the other.</remarks>
/// <param name="Headers">The headers: booleans, numbers with a sign, bytes, text, <see cref="DateTimeOffset"/>, <see cref="Guid"/>.</param>
/// <param name="Payload">The payload.</param>
[SuppressMessage("Performance", "CA1819", Justification = "What tests compare.")]
public sealed record EventMessage(IReadOnlyDictionary<string, object> Headers, byte[] Payload)
{
    /// <summary>An event.</summary>
    /// <param name="type">Its name.</param>
    /// <param name="payload">Its payload as text.</param>
    /// <param name="headers">Its other headers.</param>
    public static EventMessage Event(string type, string payload = "", params (string Name, object Value)[] headers)
        => Of("event", ":event-type", type, Encoding.UTF8.GetBytes(payload), headers);

    /// <summary>An error that the model names.</summary>
    /// <param name="type">Its name.</param>
    /// <param name="payload">Its payload as text.</param>
    public static EventMessage Exception(string type, string payload) => Of("exception", ":exception-type", type, Encoding.UTF8.GetBytes(payload), []);

    /// <summary>An error that has a code and a text.</summary>
    public static EventMessage Error(string code, string message) => Of("error", ":error-code", code, [], [(":error-message", message)]);

    private static EventMessage Of(string kind, string typeHeader, string type, byte[] payload, (string Name, object Value)[] headers)
        => new(
            new[] { (":message-type", kind), (typeHeader, type) }.Select(header => (header.Item1, (object)header.Item2)).Concat(headers)
                .ToDictionary(header => header.Item1, header => header.Item2, StringComparer.Ordinal),
            payload);

    /// <summary>A header of text; null where it is absent, or something else.</summary>
    public string? Text(string name) => Headers.GetValueOrDefault(name) as string;

    /// <summary>The messages that bytes are, one after the other. Of signed ones, which have others as payload, the inner ones.</summary>
    public static IReadOnlyList<EventMessage> ReadAll(byte[] bytes)
    {
        var messages = new List<EventMessage>();
        var reader = new BigEndianReader(bytes);
        while (!reader.IsAtEnd)
        {
            var message = Read(reader);
            if (!message.Headers.ContainsKey(":chunk-signature"))
            {
                messages.Add(message);
            }
            else if (message.Payload.Length > 0)
            {
                messages.AddRange(ReadAll(message.Payload));
            }
        }

        return messages;
    }

    /// <summary>The message that bytes are, as it is.</summary>
    public static EventMessage ReadOne(byte[] bytes) => Read(new BigEndianReader(bytes));

    /// <summary>The message's bytes.</summary>
    public byte[] ToBytes()
    {
        var headers = new List<byte>();
        foreach (var (name, value) in Headers)
        {
            headers.Add((byte)name.Length);
            headers.AddRange(Encoding.UTF8.GetBytes(name));
            headers.AddRange(BytesOf(value));
        }

        List<byte> message = [.. BeginningOf(16 + headers.Count + Payload.Length, headers.Count), .. headers];
        message.AddRange(Payload);
        message.AddRange(BigEndian(Crc([.. message]), 4));
        return [.. message];
    }

    /// <summary>How a message of these lengths begins.</summary>
    public static byte[] BeginningOf(int length, int headersLength)
    {
        byte[] lengths = [.. BigEndian(length, 4), .. BigEndian(headersLength, 4)];
        return [.. lengths, .. BigEndian(Crc(lengths), 4)];
    }

    /// <summary>The message's bytes with its headers in ordinal order.</summary>
    public byte[] InOrder()
        => (this with { Headers = Headers.OrderBy(header => header.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal) }).ToBytes();

    private static EventMessage Read(BigEndianReader reader)
    {
        var start = reader.Position;
        var (length, headersLength) = ((int)reader.Number(4), (int)reader.Number(4));
        Check(reader, start);
        var headers = new Dictionary<string, object>(StringComparer.Ordinal);
        var end = reader.Position + headersLength;
        while (reader.Position < end)
        {
            headers.Add(Encoding.UTF8.GetString(reader.Bytes((int)reader.Number(1))), Value(reader));
        }

        var payload = reader.Bytes(length - headersLength - 16);
        Check(reader, start);
        return new EventMessage(headers, payload);
    }

    private static void Check(BigEndianReader reader, int start)
    {
        var expected = Crc(reader.Since(start));
        if (reader.Number(4) != expected)
        {
            throw new InvalidDataException("A checksum of a message is wrong.");
        }
    }

    private static object Value(BigEndianReader reader) => reader.Number(1) switch
    {
        0 => true,
        1 => false,
        2 => (sbyte)reader.Number(1),
        3 => (short)reader.Number(2),
        4 => (int)reader.Number(4),
        5 => reader.Number(8),
        6 => reader.Bytes((int)reader.Number(2)),
        7 => Encoding.UTF8.GetString(reader.Bytes((int)reader.Number(2))),
        8 => DateTimeOffset.FromUnixTimeMilliseconds(reader.Number(8)),
        9 => new Guid(reader.Bytes(16), bigEndian: true),
        var type => throw new InvalidOperationException($"There is no type {type} of headers."),
    };

    private static byte[] BytesOf(object value) => value switch
    {
        true => [0],
        false => [1],
        sbyte number => [2, .. BigEndian(number, 1)],
        short number => [3, .. BigEndian(number, 2)],
        int number => [4, .. BigEndian(number, 4)],
        long number => [5, .. BigEndian(number, 8)],
        byte[] bytes => [6, .. BigEndian(bytes.Length, 2), .. bytes],
        string text => [7, .. BigEndian(Encoding.UTF8.GetByteCount(text), 2), .. Encoding.UTF8.GetBytes(text)],
        DateTimeOffset time => [8, .. BigEndian(time.ToUnixTimeMilliseconds(), 8)],
        Guid id => [9, .. id.ToByteArray(bigEndian: true)],
        _ => throw new InvalidOperationException($"{value.GetType()} is no type of headers."),
    };

    private static byte[] BigEndian(long value, int size)
        => [.. Enumerable.Range(0, size).Select(index => (byte)(value >> (8 * (size - 1 - index))))];

    // Bit by bit, as ISO 3309 has it.
    private static long Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return (int)~crc;
    }
}
