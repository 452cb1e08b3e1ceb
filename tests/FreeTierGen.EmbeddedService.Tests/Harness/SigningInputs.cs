namespace FreeTierGen.EmbeddedService.Tests.Harness;

/// <summary>Who signs, when, and for what.</summary>
internal sealed record SigningInputs
{
    public string AccessKeyId { get; init; } = "AKIDEMBEDDEDFREETIER";

    public string SecretAccessKey { get; init; } = "embedded/secret/that/protects/nothing+00";

    public string? SessionToken { get; init; }

    public string Region { get; init; } = "us-east-1";

    public string Service { get; init; } = "freetier";

    public DateTimeOffset Time { get; init; } = FixedTime.Now;
}
