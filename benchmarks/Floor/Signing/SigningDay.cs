using System.Security.Cryptography;
using System.Text;

namespace FreeTierGen.Benchmarks.Floor.Signing;

/// <summary>What signatures of one day share: the derived key, made ready for HMAC, and the texts that name its scope.</summary>
internal sealed class SigningDay
{
    public const int BlockSize = 64;

    public SigningDay(string date, string accessKeyId, string secretAccessKey, string region, string service)
    {
        Date = date;
        Scope = $"{date}/{region}/{service}/aws4_request";
        AuthorizationStart = $"AWS4-HMAC-SHA256 Credential={accessKeyId}/{Scope}, SignedHeaders={CanonicalTemplate.SignedHeaders}, Signature=";

        var key = HMACSHA256.HashData(Encoding.UTF8.GetBytes("AWS4" + secretAccessKey), Encoding.UTF8.GetBytes(date));
        key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(region));
        key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(service));
        key = HMACSHA256.HashData(key, "aws4_request"u8);
        InnerPad = Pad(key, 0x36);
        OuterPad = Pad(key, 0x5C);
    }

    public string Date { get; }

    public string Scope { get; }

    /// <summary>The value of <c>Authorization</c> up to the signature.</summary>
    public string AuthorizationStart { get; }

    public byte[] InnerPad { get; }

    public byte[] OuterPad { get; }

    private static byte[] Pad(byte[] key, byte value)
    {
        var pad = new byte[BlockSize];
        key.CopyTo(pad, 0);
        for (var index = 0; index < pad.Length; index++)
        {
            pad[index] ^= value;
        }

        return pad;
    }
}
