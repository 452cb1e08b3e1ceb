namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>
/// What the official clients send otherwise than generated ones by their own choice, each with the reason. Whatever is not here must be
/// equal, and what is here must be seen in at least one request.
/// </summary>
internal static class OfficialChoices
{
    private const string S3 = "S3";
    private const string SignedChunks = "It signs chunks over TLS, too, where they can't be changed on the way; the generated client signs them over http alone.";

    public static IReadOnlyList<OfficialChoice> All { get; } =
    [
        new("header amz-sdk-invocation-id", ChoiceKind.OwnValue, "It is random."),
        new("header user-agent", ChoiceKind.OwnValue, "It names the client."),
        new("header authorization", ChoiceKind.OwnValue, "It signs the bytes of the body and headers that are here."),
        new("header content-length", ChoiceKind.OwnValue, "JSON text can be escaped in several ways.") { Services = "DynamoDB, KMS, SQS, SSM" },
        new("header x-amz-api-version", ChoiceKind.OfficialOnly, "X-Amz-Target has the version of the API in it.") { Services = "DynamoDB, KMS, SQS, SSM" },
        new("header x-amz-content-sha256", ChoiceKind.OfficialOnly, "The hash of the body is part of the signature anyway; Amazon S3 and Glacier alone want it as a header too.")
        {
            Services = "DynamoDB, EC2, KMS, SQS, SSM, STS",
        },
        new("header content-type", ChoiceKind.OwnValue, "The official client names a character set, which the type of forms does not have: their text is ASCII.") { Services = "EC2, STS" },

        // Amazon S3.
        new("header x-amz-api-version", ChoiceKind.OfficialOnly, "The service does not ask for it, and most of the official client's own requests are without.") { Services = S3 },
        new("query x-id", ChoiceKind.GeneratedOnly, "The model's URI has it, which tells operations with one path apart in logs.") { Services = S3 },
        new("header expect", ChoiceKind.OfficialOnly, "It waits with the body for an answer that a client on a good connection need not wait for.") { Services = S3 },
        new("header content-length", ChoiceKind.OwnValue, SignedChunks) { Services = S3 },
        new("header x-amz-content-sha256", ChoiceKind.OwnValue, SignedChunks) { Services = S3 },
        new("trailer x-amz-trailer-signature", ChoiceKind.OfficialOnly, SignedChunks) { Services = S3 },
    ];

    public static IReadOnlyList<OfficialChoice> Of(string service) => [.. All.Where(choice => choice.IsOf(service))];
}

internal enum ChoiceKind
{
    /// <summary>Both send it, with other values.</summary>
    OwnValue,

    /// <summary>The official client alone sends it.</summary>
    OfficialOnly,

    /// <summary>The generated client alone sends it.</summary>
    GeneratedOnly,
}

/// <summary>A part of a request in which the official client differs.</summary>
/// <param name="Part">The part, as <see cref="RequestParts"/> names it.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Reason">Why that is no fault of the generated client.</param>
internal sealed record OfficialChoice(string Part, ChoiceKind Kind, string Reason)
{
    /// <summary>The names of the services that it concerns; null: of all.</summary>
    public string? Services { get; init; }

    public bool IsOf(string service) => Services is null || Services.Split(", ").Contains(service);
}
