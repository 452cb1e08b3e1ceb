namespace FreeTierGen.Benchmarks.Reporting;

internal static partial class Budgets
{
    /// <summary>What the value of <c>Authorization</c> takes: 22 bytes and two for each of its 245 characters.</summary>
    private const double AuthorizationBytes = 22 + (2 * 245);

    private static IEnumerable<Row> Signing =>
    [
        new("signing.request.time", "SigV4 of 1 KB, beside its bare hashing", Unit.Nanoseconds) { OfFloor = 1.1 },
        new("signing.request.bytes", "SigV4 of 1 KB, beside its bare hashing", Unit.Bytes) { AtMost = AuthorizationBytes },
        new("signing.official.time", "SigV4 of 1 KB", Unit.Nanoseconds) { OfPeer = 1 / 5d, Explanation = new("Signing", 2.5) },
        new("signing.official.bytes", "SigV4 of 1 KB", Unit.Bytes),
        new("signing.multi-region.time", "SigV4a of 1 KB, beside its bare ECDSA", Unit.Nanoseconds) { OfFloor = 1.15, Explanation = new("Signing", 1.1) },
        new("signing.multi-region.bytes", "SigV4a of 1 KB, beside its bare ECDSA", Unit.Bytes),
    ];
}
