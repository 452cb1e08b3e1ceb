using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FreeTierGen.Benchmarks.Floor.Signing;

/// <summary>
/// AWS Signature Version 4 for requests of one shape, by hand: texts that stay the same are kept, three hashes are computed, two where there is no input, and just the
/// header's value is allocated.
/// </summary>
internal sealed class RequestSigner(string accessKeyId, string secretAccessKey, string region, string service, TimeProvider time)
{
    private static readonly byte[] HashOfEmptyObject = SHA256.HashData("{}"u8);
    private volatile SigningSecond? _second;

    /// <summary>Signs a request.</summary>
    /// <param name="template">The operation's canonical request.</param>
    /// <param name="body">The body as it is sent.</param>
    /// <param name="sha256">A hash that has nothing appended; it is left so.</param>
    /// <param name="date">Receives the value of <c>X-Amz-Date</c>.</param>
    /// <returns>The value of <c>Authorization</c>.</returns>
    public string Sign(CanonicalTemplate template, ReadOnlySpan<byte> body, IncrementalHash sha256, out string date)
    {
        var second = CurrentSecond();
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        if (body.SequenceEqual("{}"u8))
        {
            HashOfEmptyObject.CopyTo(hash);
        }
        else
        {
            sha256.AppendData(body);
            sha256.GetHashAndReset(hash);
        }

        Span<byte> space = stackalloc byte[CanonicalTemplate.MaxLength];
        date = second.Text;
        return Sign(second, template.Write(space, second.Utf8, hash), template.SignedHeaders, sha256);
    }

    /// <summary>Signs a canonical request.</summary>
    /// <param name="second">The time in it.</param>
    /// <param name="canonical">The canonical request.</param>
    /// <param name="signedHeaders">The names of the headers that are signed, as the header's value has them before the signature.</param>
    /// <param name="sha256">A hash that has nothing appended; it is left so.</param>
    /// <returns>The value of <c>Authorization</c>.</returns>
    public string Sign(SigningSecond second, ReadOnlySpan<byte> canonical, string signedHeaders, IncrementalHash sha256)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        sha256.AppendData(canonical);
        sha256.GetHashAndReset(hash);

        // The last line of the string to sign is the hash so far.
        var start = second.StringStart;
        Span<byte> space = stackalloc byte[CanonicalTemplate.MaxLength];
        start.CopyTo(space);
        LowerHex.Write(hash, space[start.Length..]);
        second.Day.Authenticate(space[..(start.Length + LowerHex.Length)], hash);

        LowerHex.Write(hash, space);
        Span<char> signature = stackalloc char[LowerHex.Length];
        Ascii.ToUtf16(space[..LowerHex.Length], signature, out _);
        return string.Concat(second.Day.AuthorizationStart, signedHeaders, signature);
    }

    /// <summary>What signatures share that are made now.</summary>
    public SigningSecond CurrentSecond()
    {
        var now = time.GetUtcNow();
        var number = now.UtcTicks / TimeSpan.TicksPerSecond;
        return _second is { } second && second.Number == number ? second : NextSecond(number, now.UtcDateTime);
    }

    private SigningSecond NextSecond(long number, DateTime now)
    {
        var text = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var date = text[..8];
        var day = _second?.Day is { } last && last.Date == date
            ? last
            : new SigningDay(date, accessKeyId, secretAccessKey, region, service);
        return _second = new SigningSecond(number, text, day);
    }
}
