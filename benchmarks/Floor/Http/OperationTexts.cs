using FreeTierGen.Benchmarks.Floor.Signing;

namespace FreeTierGen.Benchmarks.Floor.Http;

/// <summary>What all requests of an operation to one host have in common.</summary>
internal sealed class OperationTexts(Uri endpoint, string target)
{
    public const string ContentType = "application/x-amz-json-1.0";

    /// <summary>The value of <c>X-Amz-Target</c>.</summary>
    public string Target { get; } = target;

    public CanonicalTemplate Canonical { get; } =
        new(ContentType, endpoint.IsDefaultPort ? endpoint.Host : $"{endpoint.Host}:{endpoint.Port}", target);
}
