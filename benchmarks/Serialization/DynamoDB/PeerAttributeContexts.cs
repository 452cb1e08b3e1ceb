using System.Text.Json.Serialization;

namespace FreeTierGen.Benchmarks.Serialization.DynamoDB;

/// <summary>System.Text.Json's generated code in the form that writes fastest.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PeerQueryOutput))]
[JsonSerializable(typeof(PeerBatchWriteItemInput))]
internal sealed partial class AttributeWritingContext : JsonSerializerContext;

/// <summary>System.Text.Json's generated code in the only form that reads.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PeerQueryOutput))]
internal sealed partial class AttributeReadingContext : JsonSerializerContext;
