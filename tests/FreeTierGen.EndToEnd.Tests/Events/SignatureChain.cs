using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FreeTierGen.Testing.EventStreams;
using Microsoft.AspNetCore.Http;

namespace FreeTierGen.EndToEnd.Tests.Events;

/// <summary>Checks the signatures of messages as a service does: each covers the one before, the first one that of the request.</summary>
internal sealed class SignatureChain
{
    private readonly string _date;
    private readonly string _scope;
    private readonly byte[] _key;
    private string _signature;

    public SignatureChain(HttpRequest request, string secret)
    {
        var authorization = request.Headers.Authorization.ToString();
        var credential = authorization.Split("Credential=")[1].Split(',')[0].Split('/');
        _date = credential[1];
        _scope = string.Join('/', credential[1..]);
        _signature = authorization.Split("Signature=")[1];
        _key = [.. credential[1..].Aggregate(Encoding.UTF8.GetBytes("AWS4" + secret), (key, part) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part)))];
    }

    /// <summary>How many messages were checked.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the message that ends the stream has come.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>Checks a message and gives the one that it holds; null for the one that ends the stream.</summary>
    public EventMessage? Open(EventMessage message)
    {
        Assert.False(IsEnded, "A message comes after the end.");
        Assert.Equal([":chunk-signature", ":date"], message.Headers.Keys.Order());
        var time = (DateTimeOffset)message.Headers[":date"];
        var header = new EventMessage(new Dictionary<string, object> { [":date"] = time }, []).ToBytes()[12..^4];
        var text = string.Join(
            '\n',
            "AWS4-HMAC-SHA256-PAYLOAD",
            time.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
            _scope,
            _signature,
            Convert.ToHexStringLower(SHA256.HashData(header)),
            Convert.ToHexStringLower(SHA256.HashData(message.Payload)));
        _signature = Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
        Assert.Equal(_signature, Convert.ToHexStringLower((byte[])message.Headers[":chunk-signature"]));
        Assert.Equal(_date, time.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        Count++;
        IsEnded = message.Payload.Length == 0;
        return IsEnded ? null : EventMessage.ReadOne(message.Payload);
    }
}
