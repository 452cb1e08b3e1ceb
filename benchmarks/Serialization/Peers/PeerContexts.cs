using System.Text.Json.Serialization;

namespace FreeTierGen.Benchmarks.Serialization.Peers;

/// <summary>System.Text.Json's generated code in the form that writes fastest.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PeerUsages))]
[JsonSerializable(typeof(PeerTasks))]
internal sealed partial class WritingContext : JsonSerializerContext;

/// <summary>System.Text.Json's generated code in the only form that reads.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PeerUsages))]
[JsonSerializable(typeof(PeerTasks))]
internal sealed partial class ReadingContext : JsonSerializerContext;
