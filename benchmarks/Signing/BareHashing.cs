using System.Security.Cryptography;
using System.Text;
using FreeTierGen.Benchmarks.Calls;

namespace FreeTierGen.Benchmarks.Signing;

/// <summary>
/// What a signature can't do without: a hash of the body, a hash of the canonical request, and the code of the string to sign. All
/// texts are there already, and so is the derived key.
/// </summary>
internal sealed class BareHashing
{
    private readonly byte[] _canonicalRequest = Encoding.ASCII.GetBytes(string.Join(
        '\n',
        "POST",
        "/",
        "",
        $"content-type:{SignedRequest.ContentType}",
        $"host:{SignedRequest.Uri.Host}",
        "x-amz-date:20260102T030405Z",
        $"x-amz-target:{SignedRequest.Target}",
        "",
        "content-type;host;x-amz-date;x-amz-target",
        Convert.ToHexStringLower(SHA256.HashData(SignedRequest.Body))));

    private readonly byte[] _stringToSign;
    private readonly byte[] _key;
    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];
    private readonly byte[] _code = new byte[SHA256.HashSizeInBytes];

    public BareHashing()
    {
        _stringToSign = Encoding.ASCII.GetBytes(string.Join(
            '\n',
            "AWS4-HMAC-SHA256",
            "20260102T030405Z",
            $"20260102/{SignedRequest.Region}/{SignedRequest.Service}/aws4_request",
            Convert.ToHexStringLower(SHA256.HashData(_canonicalRequest))));
        _key = Encoding.ASCII.GetBytes("AWS4" + CallEnvironment.SecretAccessKey);
        foreach (var part in new[] { "20260102", SignedRequest.Region, SignedRequest.Service, "aws4_request" })
        {
            _key = HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(part));
        }
    }

    /// <summary>Does the work for one signature.</summary>
    /// <returns>The signature.</returns>
    public byte[] Sign()
    {
        SHA256.HashData(SignedRequest.Body, _hash);
        SHA256.HashData(_canonicalRequest, _hash);
        HMACSHA256.HashData(_key, _stringToSign, _code);
        return _code;
    }
}
