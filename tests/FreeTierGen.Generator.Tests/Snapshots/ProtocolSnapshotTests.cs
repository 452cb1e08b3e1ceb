using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Generator.Tests.Json;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Snapshots;

/// <summary>What is generated for a protocol, of each kind one file, as it was last read and approved.</summary>
public sealed class ProtocolSnapshotTests
{
    [Fact]
    public void RpcV2Cbor() => Snapshot.Match(Generated("smithy.protocols#rpcv2Cbor", "Cbor"), extension: "cs");

    [Fact]
    public void RpcV2Json() => Snapshot.Match(Generated("smithy.protocols#rpcv2Json", "Json"), extension: "cs");

    private static string Generated(string protocol, string suffix)
    {
        var driver = ModelDriver.With(ShapesModel.WithoutDocuments(protocol));
        var run = driver.Run().AssertNoDiagnostics().AssertCompiles();
        driver.Run().AssertAllCached();

        string[] serializers = ["BySize", "Choice", "Everything", "Inner", "Size", "SparseMap", "SparseStrings"];
        var files = serializers.Select(name => $"Acme.Serialization/{name}{suffix}.g.cs").Append("Acme/EchoOperation.g.cs").Append("Acme/NothingOperation.g.cs");
        return string.Join("\n", files.Select(file => $"// ----- {file}\n{run[file]}"));
    }
}
