using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FreeTierGen.Consumers.Tests.Json;

/// <summary>The ways that a program uses System.Text.Json: by reflection or by what its source generator wrote, bare or as the web does.</summary>
internal static class SerializerModes
{
    private static readonly Dictionary<string, JsonSerializerOptions> All = new()
    {
        ["reflection"] = Options(new DefaultJsonTypeInfoResolver(), JsonSerializerDefaults.General),
        ["generated"] = Options(DepotContext.Default, JsonSerializerDefaults.General),
        ["reflection, web"] = Options(new DefaultJsonTypeInfoResolver(), JsonSerializerDefaults.Web),
        ["generated, web"] = Options(DepotContext.Default, JsonSerializerDefaults.Web),
    };

    public static IEnumerable<string> Names => All.Keys;

    public static string Write<T>(string mode, T value) => JsonSerializer.Serialize(value, (JsonTypeInfo<T>)All[mode].GetTypeInfo(typeof(T)));

    public static T Read<T>(string mode, string json) => JsonSerializer.Deserialize(json, (JsonTypeInfo<T>)All[mode].GetTypeInfo(typeof(T)))!;

    private static JsonSerializerOptions Options(IJsonTypeInfoResolver resolver, JsonSerializerDefaults defaults)
        => new(defaults) { TypeInfoResolver = resolver, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
}
