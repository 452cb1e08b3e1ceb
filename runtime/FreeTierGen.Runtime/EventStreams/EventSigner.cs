using System.Buffers.Binary;
using System.Security.Cryptography;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Signing;

namespace FreeTierGen.Runtime.EventStreams;

/// <summary>
/// Signs the messages of a request: each becomes the payload of another one, whose signature covers the signature before. The first one goes
/// on from the signature of the request.
/// </summary>
/// <remarks>Specified in "Signing event stream messages" of the Amazon Transcribe developer guide, for instance.</remarks>
internal sealed class EventSigner
{
    /// <summary>What stands for the body where the request is signed.</summary>
    public const string Payload = "STREAMING-AWS4-HMAC-SHA256-EVENTS";

    private const int SignatureSize = SHA256.HashSizeInBytes;

    // The name's length, the name, the type, the value.
    private const int DateHeaderSize = 1 + 5 + 1 + sizeof(long);

    private readonly Credentials _credentials;
    private readonly string _region;
    private readonly string _service;
    private readonly SigningCache _cache = new();
    private readonly CanonicalBuffer _text = new();
    private readonly byte[] _signature = new byte[SignatureSize];
    private readonly EventWriter _writer = new();

    /// <summary>Goes on from a request that was signed.</summary>
    /// <param name="authorization">The request's <c>Authorization</c>, which says what it was signed for.</param>
    /// <param name="credentials">Who signed it.</param>
    /// <exception cref="FormatException">The signature is of another kind.</exception>
    public EventSigner(string authorization, Credentials credentials)
    {
        _credentials = credentials;
        var scope = Between(authorization, "Credential=", ",").Split('/');
        (_region, _service) = (scope[^3], scope[^2]);
        Convert.FromHexString(authorization.AsSpan()[^(2 * SignatureSize)..]).CopyTo(_signature, 0);
    }

    /// <summary>Whether messages are signed behind a request that was signed so.</summary>
    public static bool Continues(string authorization) => authorization.StartsWith(Signature.Algorithm + " ", StringComparison.Ordinal);

    /// <summary>Signs a message.</summary>
    /// <param name="message">The message; empty for the one that ends the stream.</param>
    /// <param name="now">The time, corrected by the known clock skew.</param>
    /// <returns>The message that is sent, until the next one is signed.</returns>
    public ReadOnlyMemory<byte> Sign(ReadOnlyMemory<byte> message, DateTimeOffset now)
    {
        Span<byte> date = stackalloc byte[DateHeaderSize];
        date[0] = 5;
        ":date"u8.CopyTo(date[1..]);
        date[6] = (byte)EventHeaderType.Timestamp;
        BinaryPrimitives.WriteInt64BigEndian(date[7..], now.ToUnixTimeMilliseconds());
        Compute(date, message.Span, now);

        _writer.Start();
        _writer.WriteHeader(":date"u8, now);
        _writer.WriteHeader(":chunk-signature"u8, _signature);
        _writer.WriteBlob(message);
        return _writer.Finish();
    }

    /// <summary>Lets go of its memory.</summary>
    public void Release() => _writer.Release();

    private void Compute(ReadOnlySpan<byte> date, ReadOnlySpan<byte> message, DateTimeOffset now)
    {
        var context = new SigningContext { Credentials = _credentials, Region = _region, Service = _service, Time = now };
        var time = _cache.TimeOf(context);
        var key = _cache.KeyOf(context, time);
        Span<byte> hash = stackalloc byte[SignatureSize];

        _text.Clear();
        _text.Append("AWS4-HMAC-SHA256-PAYLOAD\n"u8);
        _text.Append(time.Utf8);
        _text.Append((byte)'\n');
        _text.Append(key.Credential.AsSpan(key.Credential.IndexOf('/', StringComparison.Ordinal) + 1));
        _text.Append((byte)'\n');
        _text.AppendHex(_signature);
        _text.Append((byte)'\n');
        SHA256.HashData(date, hash);
        _text.AppendHex(hash);
        _text.Append((byte)'\n');
        SHA256.HashData(message, hash);
        _text.AppendHex(hash);
        key.Key.Compute(_text.Written, _signature);
    }

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
