using System.Globalization;

namespace FreeTier.EmbeddedService.Protocol;

/// <summary>The headers by which AWS SDKs tell the attempts of one call apart.</summary>
internal static class SdkHeaders
{
    private const string InvocationId = "amz-sdk-invocation-id";
    private const string Attempt = "amz-sdk-request";

    public static void Check(RecordedRequest request, bool areRequired)
    {
        var hasId = request.Headers.TryGetValue(InvocationId, out var id);
        var hasAttempt = request.Headers.TryGetValue(Attempt, out var attempt);
        if (areRequired && !(hasId && hasAttempt && request.Headers.ContainsKey("User-Agent")))
            throw ServiceErrors.MalformedRequest($"{InvocationId}, {Attempt} and User-Agent have to be there.");

        if (hasId && !Guid.TryParseExact(id, "D", out _))
            throw ServiceErrors.MalformedRequest($"{InvocationId} has to be a UUID.");

        if (hasAttempt && !IsAttempt(attempt!))
            throw ServiceErrors.MalformedRequest($"{Attempt} has to look like this: attempt=1; max=3, and may begin with ttl=20260102T030405Z.");
    }

    // The parts may come in any order; attempt is required, and no part comes twice.
    private static bool IsAttempt(string value)
    {
        var parts = new Dictionary<string, string>();
        foreach (var part in value.Split(';', StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || !parts.TryAdd(part[..equals], part[(equals + 1)..]))
                return false;
        }

        foreach (var (name, text) in parts)
        {
            var isGood = name switch
            {
                "attempt" or "max" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0,
                "ttl" => DateTime.TryParseExact(text, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
                _ => false,
            };
            if (!isGood)
                return false;
        }

        return parts.ContainsKey("attempt");
    }
}
