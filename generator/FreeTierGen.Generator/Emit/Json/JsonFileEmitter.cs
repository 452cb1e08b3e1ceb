using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Json;

namespace FreeTierGen.Generator.Emit.Json;

/// <summary>Writes what the classes that read and write JSON have in common, and hands the rest to the emitter of each kind.</summary>
internal static class JsonFileEmitter
{
    /// <summary>Writes the file's class. False where the file holds something else.</summary>
    public static bool TryEmit(CodeWriter code, FileSpec file)
    {
        switch (file)
        {
            case JsonStructureSpec structure:
                Emit(code, structure, () => JsonStructureEmitter.Emit(code, structure));
                return true;
            case JsonUnionSpec union:
                Emit(code, union, () => JsonUnionEmitter.Emit(code, union));
                return true;
            case JsonListSpec list:
                Emit(code, list, () => JsonListEmitter.Emit(code, list));
                return true;
            case JsonMapSpec map:
                Emit(code, map, () => JsonMapEmitter.Emit(code, map));
                return true;
            case JsonEnumSpec values:
                Emit(code, values, () => JsonEnumEmitter.Emit(code, values));
                return true;
            default:
                return false;
        }
    }

    private static void Emit(CodeWriter code, JsonFileSpec spec, Action members)
    {
        if (ComparesText(spec))
        {
            code.Line("using global::System;").Line();
        }

        if (spec.UsesDeprecated)
        {
            code.Line("#pragma warning disable CS0612, CS0618 // What the model deprecates is still on the wire.").Line();
        }

        var action = spec.Reads && spec.Writes ? "Reads and writes" : spec.Reads ? "Reads" : "Writes";
        code.Line($"/// <summary>{action} {Subject(spec)} as JSON.</summary>");
        code.Line(GeneratedCode.Attribute);
        using (code.Block($"internal static class {spec.ClassName}"))
        {
            members();
        }
    }

    // Comparing spans is an extension method.
    private static bool ComparesText(JsonFileSpec spec)
        => spec.Reads && spec is (JsonUnionSpec or JsonEnumSpec or JsonStructureSpec { Members.Count: > 0 });

    private static string Subject(JsonFileSpec spec) => spec switch
    {
        JsonListSpec list => $"lists of <c>{SimpleName(list.Item.Type)}</c>",
        JsonMapSpec map => $"maps of <c>{SimpleName(map.Value.Type)}</c>",
        _ => $"<see cref=\"{spec.Type}\"/>",
    };

    private static string SimpleName(string type)
    {
        var simple = type.Replace("global::", "").Replace("<", "{").Replace(">", "}");
        return simple.Contains('{') ? simple : simple.Substring(simple.LastIndexOf('.') + 1);
    }
}
