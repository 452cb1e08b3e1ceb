using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Amazon.Runtime.Internal.Auth;
using FreeTier.EmbeddedService.Hosting;
using FreeTier.EmbeddedService.Protocol;

namespace FreeTier.EmbeddedService.Authentication;

/// <summary>
/// Accepts requests that the holder of the known access key has signed for this service, just now. The signature is recomputed
/// by AWSSDK.Core, so that a mistake in another signer can't be made here too.
/// </summary>
internal sealed class SignatureVerifier(EmbeddedFreeTierServiceOptions options, ServiceClock clock)
{
    private const string SigningName = "freetier";
    private const string DateFormat = "yyyyMMdd'T'HHmmss'Z'";
    private static readonly TimeSpan MaxSkew = TimeSpan.FromMinutes(5);

    public void Verify(RecordedRequest request)
    {
        if (!request.Headers.TryGetValue("Authorization", out var value))
            throw ServiceErrors.MissingAuthenticationToken("The request is not signed.");

        var authorization = AuthorizationHeader.Parse(value)
            ?? throw ServiceErrors.IncompleteSignature("Authorization has to name AWS4-HMAC-SHA256, Credential, SignedHeaders and Signature.");

        VerifyCaller(request, authorization);
        var signedAt = VerifyTime(request);
        VerifyScope(authorization, signedAt);
        VerifySignedHeaders(request, authorization.SignedHeaders);
        VerifySignature(request, authorization, signedAt);
    }

    private void VerifyCaller(RecordedRequest request, AuthorizationHeader authorization)
    {
        request.Headers.TryGetValue("X-Amz-Security-Token", out var token);
        if (authorization.AccessKeyId != options.AccessKeyId || token != options.SessionToken)
            throw ServiceErrors.UnrecognizedClient("The access key and its session token belong to nobody.");
    }

    private DateTimeOffset VerifyTime(RecordedRequest request)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (!request.Headers.TryGetValue("X-Amz-Date", out var value)
            || !DateTimeOffset.TryParseExact(value, DateFormat, CultureInfo.InvariantCulture, Utc, out var signedAt))
            throw ServiceErrors.IncompleteSignature("X-Amz-Date has to say when the request was signed, as in 20260102T030405Z.");

        var now = clock.UtcNow;
        if ((now - signedAt).Duration() <= MaxSkew)
            return signedAt;

        var reads = now.ToString(DateFormat, CultureInfo.InvariantCulture);
        throw ServiceErrors.InvalidSignature($"The signature is from {value}, which is not within 5 minutes of {reads}, the time here.");
    }

    private void VerifyScope(AuthorizationHeader authorization, DateTimeOffset signedAt)
    {
        if (authorization.Day != signedAt.ToString("yyyyMMdd", CultureInfo.InvariantCulture))
            throw ServiceErrors.InvalidSignature("The scope of the credential is of another day than X-Amz-Date.");

        if (authorization.Region != options.SigningRegion)
            throw ServiceErrors.InvalidSignature($"The scope of the credential has to name the Region {options.SigningRegion}.");

        if (authorization.Service != SigningName || authorization.Terminator != "aws4_request")
            throw ServiceErrors.InvalidSignature($"The scope of the credential has to end in {SigningName}/aws4_request.");
    }

    // Whatever an attacker could swap has to be covered: the host, the type of the body, and all that is AWS's own.
    private static void VerifySignedHeaders(RecordedRequest request, IReadOnlyList<string> signed)
    {
        for (var i = 0; i < signed.Count; i++)
        {
            if (!request.Headers.ContainsKey(signed[i]))
                throw ServiceErrors.InvalidSignature("A signed header is not in the request.");

            var isInOrder = i == 0 || string.CompareOrdinal(signed[i - 1], signed[i]) < 0;
            if (!isInOrder || signed[i].Any(char.IsAsciiLetterUpper))
                throw ServiceErrors.InvalidSignature("The names of signed headers have to be sorted, in lower case, and each there once.");
        }

        foreach (var name in request.Headers.Keys)
        {
            var lower = name.ToLowerInvariant();
            if ((lower is "host" or "content-type" || lower.StartsWith("x-amz-", StringComparison.Ordinal)) && !signed.Contains(lower))
                throw ServiceErrors.InvalidSignature($"The header {lower} has to be signed.");
        }
    }

    private void VerifySignature(RecordedRequest request, AuthorizationHeader authorization, DateTimeOffset signedAt)
    {
        if (request.Headers.TryGetValue("X-Amz-Content-Sha256", out var hash) && hash != CanonicalRequest.BodyHash(request))
            throw ServiceErrors.InvalidSignature("X-Amz-Content-Sha256 is not the hash of the body.");

        var expected = AWS4Signer.ComputeSignature(
            options.AccessKeyId,
            options.SecretAccessKey,
            options.SigningRegion,
            signedAt.UtcDateTime,
            SigningName,
            string.Join(';', authorization.SignedHeaders),
            CanonicalRequest.Of(request, authorization.SignedHeaders)).Signature;
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(authorization.Signature)))
            throw ServiceErrors.InvalidSignature("The signature does not match the request and the secret.");
    }
}
