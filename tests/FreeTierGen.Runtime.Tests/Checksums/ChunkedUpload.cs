using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FreeTierGen.Runtime.Tests.Checksums;

/// <summary>
/// A body in <c>aws-chunked</c>, taken apart and its signatures computed by the text of Amazon S3's reference alone.
/// </summary>
internal sealed class ChunkedUpload
{
    private const string Nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    public List<int> Sizes { get; } = [];

    public byte[] Payload { get; private set; } = [];

    /// <summary>The lines behind the last chunk.</summary>
    public List<string> Trailers { get; } = [];

    private List<string> Signatures { get; } = [];

    private List<byte[]> Chunks { get; } = [];

    public static ChunkedUpload Read(byte[] body)
    {
        var upload = new ChunkedUpload();
        var position = 0;
        string Line()
        {
            var end = body.AsSpan(position).IndexOf("\r\n"u8);
            Assert.True(end >= 0);
            var line = Encoding.ASCII.GetString(body, position, end);
            position += end + 2;
            return line;
        }

        while (true)
        {
            var head = Line().Split(";chunk-signature=");
            var size = int.Parse(head[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            upload.Signatures.AddRange(head.Skip(1));
            upload.Chunks.Add(body[position..(position + size)]);
            if (size == 0)
            {
                break;
            }

            upload.Sizes.Add(size);
            position += size;
            Assert.Equal("", Line());
        }

        while (Line() is { Length: > 0 } line)
        {
            upload.Trailers.Add(line);
        }

        Assert.Equal(body.Length, position);
        upload.Payload = [.. upload.Chunks.SelectMany(static chunk => chunk)];
        return upload;
    }

    /// <summary>Makes sure that each chunk and the trailer carry the signature that they should.</summary>
    public void AssertSigned(string authorization, string time, string secret)
    {
        // AWS4-HMAC-SHA256 Credential=id/20260131/region/service/aws4_request, SignedHeaders=…, Signature=…
        var scope = authorization.Split("Credential=")[1].Split(',')[0].Split('/', 2)[1];
        var parts = scope.Split('/');
        var key = parts.Aggregate(Encoding.UTF8.GetBytes("AWS4" + secret), static (key, part) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part)));
        var last = authorization.Split("Signature=")[1];
        string Next(string kind, string rest) =>
            last = Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"AWS4-HMAC-SHA256-{kind}\n{time}\n{scope}\n{last}\n{rest}")));

        Assert.Equal(Chunks.Count, Signatures.Count);
        foreach (var (chunk, signature) in Chunks.Zip(Signatures))
        {
            Assert.Equal(Next("PAYLOAD", $"{Nothing}\n{Hex(SHA256.HashData(chunk))}"), signature);
        }

        var trailer = Next("TRAILER", Hex(SHA256.HashData(Encoding.UTF8.GetBytes(Trailers[0] + "\n"))));
        Assert.Equal($"x-amz-trailer-signature:{trailer}", Trailers[1]);
    }

    /// <summary>Makes sure that each chunk and the trailer carry a signature by a key pair, which the next ones cover.</summary>
    public void AssertSigned(string authorization, string time, ECPoint publicKey)
    {
        // AWS4-ECDSA-P256-SHA256 Credential=id/20260131/service/aws4_request, SignedHeaders=…, Signature=…
        var scope = authorization.Split("Credential=")[1].Split(',')[0].Split('/', 2)[1];
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = publicKey });
        var last = authorization.Split("Signature=")[1];
        void AssertNext(string kind, string rest, string signature)
        {
            // All are as long as the longest that can be, but it is the signature alone that the next one covers.
            Assert.Equal(144, signature.Length);
            var trimmed = signature.TrimEnd('*');
            Assert.True(key.VerifyData(
                Encoding.UTF8.GetBytes($"AWS4-ECDSA-P256-SHA256-{kind}\n{time}\n{scope}\n{last}\n{rest}"),
                Convert.FromHexString(trimmed),
                HashAlgorithmName.SHA256,
                DSASignatureFormat.Rfc3279DerSequence));
            last = trimmed;
        }

        Assert.Equal(Chunks.Count, Signatures.Count);
        foreach (var (chunk, signature) in Chunks.Zip(Signatures))
        {
            AssertNext("PAYLOAD", $"{Nothing}\n{Hex(SHA256.HashData(chunk))}", signature);
        }

        Assert.StartsWith("x-amz-trailer-signature:", Trailers[1], StringComparison.Ordinal);
        AssertNext("TRAILER", Hex(SHA256.HashData(Encoding.UTF8.GetBytes(Trailers[0] + "\n"))), Trailers[1].Split(':')[1]);
    }

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
}
