using System.Text.Json.Serialization;

namespace FreeTier.Json;

/// <summary>How the documents are written: camelCase, indented, absent values as null, numbers as numbers.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(StatusDocument))]
[JsonSerializable(typeof(ActivitiesDocument))]
[JsonSerializable(typeof(ActivityDocument))]
[JsonSerializable(typeof(UsageDocument))]
[JsonSerializable(typeof(UpgradeDocument))]
internal sealed partial class DocumentContext : JsonSerializerContext;
