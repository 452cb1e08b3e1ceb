namespace FreeTier.EmbeddedService.Authentication;

/// <summary>The parts of <c>Authorization: AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…</c>.</summary>
internal sealed record AuthorizationHeader
{
    private const string Algorithm = "AWS4-HMAC-SHA256 ";

    public required string AccessKeyId { get; init; }

    /// <summary>The day of the scope, as in <c>20260102</c>.</summary>
    public required string Day { get; init; }

    public required string Region { get; init; }

    public required string Service { get; init; }

    public required string Terminator { get; init; }

    public required IReadOnlyList<string> SignedHeaders { get; init; }

    public required string Signature { get; init; }

    /// <summary>Null where the header is not of that form.</summary>
    public static AuthorizationHeader? Parse(string value)
    {
        if (!value.StartsWith(Algorithm, StringComparison.Ordinal))
            return null;

        var parts = new Dictionary<string, string>();
        foreach (var part in value[Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || !parts.TryAdd(part[..equals], part[(equals + 1)..]))
                return null;
        }

        if (parts.Count != 3
            || !parts.TryGetValue("Credential", out var credential)
            || !parts.TryGetValue("SignedHeaders", out var signedHeaders)
            || !parts.TryGetValue("Signature", out var signature)
            || credential.Split('/') is not [var accessKeyId, var day, var region, var service, var terminator])
            return null;

        return new AuthorizationHeader
        {
            AccessKeyId = accessKeyId,
            Day = day,
            Region = region,
            Service = service,
            Terminator = terminator,
            SignedHeaders = signedHeaders.Split(';'),
            Signature = signature,
        };
    }
}
