namespace FreeTierGen.Generator.Specs.Clients;

/// <summary>The checksums of an operation's bodies.</summary>
/// <param name="CoversRequest">Whether requests can carry one.</param>
/// <param name="IsRequired">Whether requests have to.</param>
/// <param name="AlgorithmHeader">The header in which callers name the algorithm; null where they can't.</param>
/// <param name="ModeHeader">The header that asks for a checksum of the response; null where none is asked for.</param>
/// <param name="ResponseAlgorithms">The algorithms of checksums of responses.</param>
internal sealed record ChecksumSpec(
    bool CoversRequest, bool IsRequired, string? AlgorithmHeader, string? ModeHeader, EquatableArray<string> ResponseAlgorithms);
