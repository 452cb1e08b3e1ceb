namespace FreeTierGen.Generator.Lowering.Json;

/// <summary>The types that readers make lists and maps of.</summary>
internal static class JsonTypes
{
    private const string ListPrefix = "global::System.Collections.Generic.IReadOnlyList<";
    private const string MapPrefix = "global::System.Collections.Generic.IReadOnlyDictionary<";

    /// <summary>The array for a list's type.</summary>
    public static string Array(string listType)
        => listType.StartsWith(ListPrefix, StringComparison.Ordinal)
            ? Element(listType, ListPrefix) + "[]"
            : throw new ArgumentException("Not a list's type: " + listType, nameof(listType));

    /// <summary>The dictionary for a map's type.</summary>
    public static string Dictionary(string mapType)
        => mapType.StartsWith(MapPrefix, StringComparison.Ordinal)
            ? "global::System.Collections.Generic.Dictionary<" + Element(mapType, MapPrefix) + ">"
            : throw new ArgumentException("Not a map's type: " + mapType, nameof(mapType));

    /// <summary>What stands between a list's or map's angle brackets.</summary>
    public static string Arguments(string type)
        => Element(type, type.StartsWith(ListPrefix, StringComparison.Ordinal) ? ListPrefix : MapPrefix);

    /// <summary>The type of a map's values.</summary>
    public static string MapValue(string mapType)
    {
        var arguments = Arguments(mapType);
        return arguments.Substring(arguments.IndexOf(", ", StringComparison.Ordinal) + 2);
    }

    private static string Element(string type, string prefix) => type.Substring(prefix.Length, type.Length - prefix.Length - 1);
}
