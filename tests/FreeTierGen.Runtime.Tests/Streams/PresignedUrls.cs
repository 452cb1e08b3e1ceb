using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>
/// Checks signatures of URLs as Amazon S3 does, written from its documentation ("Authenticating requests: using query parameters") and
/// sharing nothing with the code it checks.
/// </summary>
internal static class PresignedUrls
{
    /// <summary>Why a service would refuse a request; null where it would not.</summary>
    public static string? Refuse(StreamExchange exchange, string secret, DateTimeOffset now)
    {
        var parts = exchange.Target.Split('?', 2);
        var query = parts[1].Split('&').Select(static entry => entry.Split('=', 2)).ToDictionary(
            static entry => entry[0], static entry => entry.Length > 1 ? entry[1] : "");
        var date = query["X-Amz-Date"];
        var scope = Uri.UnescapeDataString(query["X-Amz-Credential"]).Split('/', 2)[1];
        var names = Uri.UnescapeDataString(query["X-Amz-SignedHeaders"]).Split(';');

        var canonical = new StringBuilder().Append(exchange.Method).Append('\n').Append(parts[0]).Append('\n');
        canonical.AppendJoin('&', query.Where(static entry => entry.Key != "X-Amz-Signature")
            .OrderBy(static entry => entry.Key, StringComparer.Ordinal).Select(static entry => $"{entry.Key}={entry.Value}")).Append('\n');
        foreach (var name in names)
        {
            canonical.Append(name).Append(':').Append(exchange.Header(name)?.Trim()).Append('\n');
        }

        canonical.Append('\n').AppendJoin(';', names).Append("\nUNSIGNED-PAYLOAD");
        var text = $"AWS4-HMAC-SHA256\n{date}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())))}";
        var key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var part in scope.Split('/'))
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        var signed = DateTimeOffset.ParseExact(date, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text))) != query["X-Amz-Signature"] ? "The signature does not match."
            : now >= signed.AddSeconds(int.Parse(query["X-Amz-Expires"], CultureInfo.InvariantCulture)) ? "The URL has expired."
            : null;
    }

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
}
