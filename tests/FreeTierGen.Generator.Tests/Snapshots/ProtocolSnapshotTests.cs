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

    [Fact]
    public void AwsQuery() => Snapshot.Match(Generated("aws.protocols#awsQuery", "Form", "Xml"), extension: "cs");

    [Fact]
    public void Ec2Query() => Snapshot.Match(Generated("aws.protocols#ec2Query", "Form"), extension: "cs");

    private static string Generated(string protocol, params string[] suffixes)
    {
        var driver = ModelDriver.With(ShapesModel.WithoutDocuments(protocol));
        var run = driver.Run().AssertNoDiagnostics().AssertCompiles();
        driver.Run().AssertAllCached();

        string[] shapes = ["BySize", "Choice", "Everything", "Inner", "Size", "SparseMap", "SparseStrings"];
        var serializers = suffixes.SelectMany(suffix => shapes.Select(name => $"Acme.Serialization/{name}{suffix}.g.cs")).Where(run.FileNames.Contains);
        var files = serializers.Concat(["Acme.Operations/EchoOperation.g.cs", "Acme.Operations/NothingOperation.g.cs", "Acme.Operations/ShapesErrors.g.cs"]);
        return string.Join("\n", files.Select(file => $"// ----- {file}\n{run[file]}"));
    }
}
