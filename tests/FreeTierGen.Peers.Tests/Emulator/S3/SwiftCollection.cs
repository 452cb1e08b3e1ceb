using System.Diagnostics.CodeAnalysis;

namespace FreeTierGen.Peers.Tests.Emulator.S3;

/// <summary>All tests with the emulator share one.</summary>
[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711", Justification = "It is a collection in xunit's sense.")]
public sealed class SwiftCollection : ICollectionFixture<Swift>
{
    public const string Name = "swift";
}
