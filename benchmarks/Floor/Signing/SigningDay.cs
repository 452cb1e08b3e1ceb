using System.Security.Cryptography;
using System.Text;

namespace FreeTierGen.Benchmarks.Floor.Signing;

/// <summary>What signatures of one day share: the derived key and the texts that name its scope.</summary>
internal sealed class SigningDay
{
    private readonly byte[] _key;
    private IncrementalHash? _free;

    public SigningDay(string date, string accessKeyId, string secretAccessKey, string region, string service)
    {
        Date = date;
        Scope = $"{date}/{region}/{service}/aws4_request";
        AuthorizationStart = $"AWS4-HMAC-SHA256 Credential={accessKeyId}/{Scope}, SignedHeaders=";

        var key = HMACSHA256.HashData(Encoding.UTF8.GetBytes("AWS4" + secretAccessKey), Encoding.UTF8.GetBytes(date));
        key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(region));
        key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(service));
        key = HMACSHA256.HashData(key, "aws4_request"u8);
        _key = key;
    }

    public string Date { get; }

    public string Scope { get; }

    /// <summary>The value of <c>Authorization</c> up to the names of the headers.</summary>
    public string AuthorizationStart { get; }

    /// <summary>Computes the code of a message. The hash that was last used is used again unless another thread has it.</summary>
    public void Authenticate(ReadOnlySpan<byte> message, Span<byte> code)
    {
        var hash = Interlocked.Exchange(ref _free, null) ?? IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hash.AppendData(message);
        hash.GetHashAndReset(code);
        if (Interlocked.CompareExchange(ref _free, hash, null) is not null)
        {
            hash.Dispose();
        }
    }
}
