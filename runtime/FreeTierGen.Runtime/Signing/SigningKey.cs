using System.Security.Cryptography;
using System.Text;

namespace FreeTierGen.Runtime.Signing;

/// <summary>The key that is derived from a secret for one day, region and service, and the texts that name this scope.</summary>
internal sealed class SigningKey
{
    private readonly string _accessKeyId;
    private readonly string _secretAccessKey;
    private readonly string _region;
    private readonly string _service;
    private readonly int _day;

    internal SigningKey(in SigningContext context, SigningTime time)
    {
        if (context.Credentials.IsAnonymous)
            throw new ArgumentException("Anonymous credentials sign nothing: send the request without a signature.", nameof(context));

        _accessKeyId = context.Credentials.AccessKeyId;
        _secretAccessKey = context.Credentials.SecretAccessKey;
        _region = context.Region;
        _service = context.Service;
        _day = time.Day;
        Key = Derive(_secretAccessKey, time.Date, _region, _service);
        Scope = $"{time.Text[..8]}/{_region}/{_service}/aws4_request";
        Credential = $"{_accessKeyId}/{Scope}";
        StringToSignStart = Encoding.UTF8.GetBytes($"{Signature.Algorithm}\n{time.Text}\n{Scope}\n");
    }

    internal HmacSha256Key Key { get; }

    /// <summary>The string to sign up to the hash of the canonical request, with any time of the day.</summary>
    internal byte[] StringToSignStart { get; }

    /// <summary>What the key is good for, as in <c>20150830/us-east-1/service/aws4_request</c>.</summary>
    internal string Scope { get; }

    /// <summary>The access key's id and the scope, as in <c>AKIDEXAMPLE/20150830/us-east-1/service/aws4_request</c>.</summary>
    internal string Credential { get; }

    internal bool IsFor(in SigningContext context, SigningTime time) =>
        _day == time.Day
        && _secretAccessKey == context.Credentials.SecretAccessKey
        && _accessKeyId == context.Credentials.AccessKeyId
        && _region == context.Region
        && _service == context.Service;

    private static HmacSha256Key Derive(string secret, ReadOnlySpan<byte> date, string region, string service)
    {
        Span<byte> key = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var secretKey = Encoding.UTF8.GetBytes("AWS4" + secret);
        HMACSHA256.HashData(secretKey, date, key);
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(region), key);
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(service), key);
        HMACSHA256.HashData(key, "aws4_request"u8, key);

        var derived = new HmacSha256Key(key);
        CryptographicOperations.ZeroMemory(secretKey);
        CryptographicOperations.ZeroMemory(key);
        return derived;
    }
}
