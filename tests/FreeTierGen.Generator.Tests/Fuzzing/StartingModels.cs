using System.Text.Json.Nodes;
using FreeTierGen.Generator.Tests.Clients;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Generator.Tests.Http;
using FreeTierGen.Generator.Tests.Json;
using FreeTierGen.Generator.Tests.Waiters;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Fuzzing;

/// <summary>The models that mutants descend from.</summary>
internal static class StartingModels
{
    /// <summary>Small models that between them have every shape type and every trait that the generator reads, and ours.</summary>
    public static IReadOnlyList<(string Name, string Text)> Own { get; } =
    [
        ("everything", EverythingModel.Text),
        ("rules", EverythingModel.Rules),
        ("everything", EverythingModel.Text),
        ("shapes", ShapesModel.Text),
        ("shapes in CBOR", ShapesModel.WithoutDocuments("smithy.protocols#rpcv2Cbor")),
        ("shapes in forms", ShapesModel.WithoutDocuments("aws.protocols#awsQuery")),
        ("shapes in flat forms", ShapesModel.WithoutDocuments("aws.protocols#ec2Query")),
        ("shapes in JSON", ShapesModel.WithoutDocuments("smithy.protocols#rpcv2Json")),
        ("XML", Xml.ShapesModel.Text),
        ("weather", SampleModels.Weather),
        ("everything", EverythingModel.Text),
        ("request", RequestTraitsModel.Text),
        ("library", LibraryModel.Text),
        ("discovery", EndpointDiscoveryModel.Text),
        ("waiters", WaiterModel.With(WaiterModel.OnPath("lamp.colour", "stringEquals", "GREEN"))),
        ("free tier", File.ReadAllText(Repository.PathOf("models", "freetier-2023-09-07.json"))),
    ];

    /// <summary>
    /// The suites of protocols and endpoint rules, where they are there. For protocols without a client types, validators and endpoints are
    /// generated; each suite is there once more as if it spoke AWS JSON, for the client as well.
    /// </summary>
    public static IReadOnlyList<(string Name, string Text)> Suites()
    {
        var files = Directory.GetFiles(ConformanceData.Directory("protocols"), "*.json").Concat(Directory.GetFiles(ConformanceData.Directory("endpoint-rules"), "*.json"));
        return [.. files.Order(StringComparer.Ordinal).SelectMany(path => Both(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)))];
    }

    private static IEnumerable<(string Name, string Text)> Both(string name, string text)
    {
        yield return (name, text);
        var model = JsonNode.Parse(text)!;
        foreach (var (_, shape) in model["shapes"]!.AsObject().Where(shape => shape.Value!["type"]!.GetValue<string>() == "service"))
        {
            shape!["traits"] ??= new JsonObject();
            shape["traits"]!["aws.protocols#awsJson1_0"] = new JsonObject();
        }

        yield return (name + " as AWS JSON", model.ToJsonString());
    }
}
