using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.Signing;

/// <summary>The key pair on the curve P-256 that credentials stand for, whatever the day, the region and the service.</summary>
internal sealed class SigV4aKey
{
    /// <summary>How many digits the longest signature has: a sequence of two numbers of 33 bytes, each with its type and length.</summary>
    internal const int MaxSignatureLength = 2 * MaxSignatureSize;

    private const int MaxSignatureSize = 2 + (2 * (2 + 33));

    // As the counter is one byte, and 255 is no value of it. One attempt in four thousand million fails.
    private const byte LastCounter = 254;

    private readonly ECParameters _parameters;
    private readonly string _accessKeyId;
    private readonly string _secretAccessKey;

    // .NET promises nothing of an instance that several threads sign with.
    private readonly ConcurrentBag<ECDsa> _idle = [];

    internal SigV4aKey(Credentials credentials)
    {
        if (credentials.IsAnonymous)
            throw new ArgumentException("Anonymous credentials sign nothing: send the request without a signature.", nameof(credentials));

        _accessKeyId = credentials.AccessKeyId;
        _secretAccessKey = credentials.SecretAccessKey;
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = Derive(_accessKeyId, _secretAccessKey) });

        // With its public part the key need not be computed again for further instances.
        _parameters = key.ExportParameters(includePrivateParameters: true);
    }

    // The order of the curve less two (FIPS 186-4, D.1.2.3).
    private static ReadOnlySpan<byte> OrderLessTwo =>
    [
        0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x4F,
    ];

    /// <summary>The public part, by which signatures are verified.</summary>
    internal ECPoint PublicKey => _parameters.Q;

    internal bool IsFor(Credentials credentials) =>
        _secretAccessKey == credentials.SecretAccessKey && _accessKeyId == credentials.AccessKeyId;

    /// <summary>Signs a hash. Each signature of the same hash is another one.</summary>
    /// <param name="hash">The SHA-256 of the string to sign.</param>
    /// <param name="signature">Receives the signature in DER, in lower-case hexadecimal: <see cref="MaxSignatureLength"/> digits at most.</param>
    /// <returns>How many digits it has.</returns>
    internal int Sign(ReadOnlySpan<byte> hash, Span<byte> signature)
    {
        var key = _idle.TryTake(out var idle) ? idle : ECDsa.Create(_parameters);
        Span<byte> bytes = stackalloc byte[MaxSignatureSize];
        key.TrySignHash(hash, bytes, DSASignatureFormat.Rfc3279DerSequence, out var length);
        _idle.Add(key);

        return Encoding.ASCII.GetBytes(Convert.ToHexString(bytes[..length]).ToLowerInvariant(), signature);
    }

    // A key derivation in counter mode (NIST SP 800-108) that is tried with another counter for as long as it gives no number below the order.
    private static byte[] Derive(string accessKeyId, string secret)
    {
        var secretKey = Encoding.UTF8.GetBytes("AWS4A" + secret);
        byte[] input = [0, 0, 0, 1, .. "AWS4-ECDSA-P256-SHA256"u8, 0, .. Encoding.UTF8.GetBytes(accessKeyId), 0, 0, 0, 1, 0];
        var counter = input.Length - 5;
        var key = new byte[HMACSHA256.HashSizeInBytes];
        try
        {
            for (byte value = 1; value <= LastCounter; value++)
            {
                input[counter] = value;
                HMACSHA256.HashData(secretKey, input, key);
                if (TryIncrement(key))
                    return key;
            }
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secretKey);
        }

        throw new CredentialsException("No key for SigV4a can be derived from these credentials. Have AWS issue others.");
    }

    /// <summary>Adds one to a number that is not above the order less two; in the same time for all that are not.</summary>
    private static bool TryIncrement(Span<byte> key)
    {
        var borrow = 0;
        var carry = 1;
        Span<byte> sum = stackalloc byte[HMACSHA256.HashSizeInBytes];
        for (var index = key.Length - 1; index >= 0; index--)
        {
            borrow = ((OrderLessTwo[index] - key[index] - borrow) >> 8) & 1;
            carry += key[index];
            sum[index] = (byte)carry;
            carry >>= 8;
        }

        if (borrow != 0)
            return false;

        sum.CopyTo(key);
        CryptographicOperations.ZeroMemory(sum);
        return true;
    }
}
