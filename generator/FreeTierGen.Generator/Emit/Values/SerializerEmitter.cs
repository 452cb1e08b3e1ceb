using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Values;

/// <summary>Writes what the classes that read and write values have in common, whatever the format.</summary>
internal static class SerializerEmitter
{
    /// <summary>Begins a class, whose members are written until the scope ends.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="spec">The class.</param>
    /// <param name="format">What documentation calls the format.</param>
    /// <param name="subject">What is read and written.</param>
    /// <param name="comparesText">Whether spans are compared, which is an extension method.</param>
    public static CodeWriter.Scope Class(CodeWriter code, SerializerFileSpec spec, string format, string subject, bool comparesText)
    {
        if (comparesText)
        {
            code.Line("using global::System;").Line();
        }

        if (spec.UsesDeprecated)
        {
            code.Line("#pragma warning disable CS0612, CS0618 // What the model deprecates is still on the wire.").Line();
        }

        var action = spec.Reads && spec.Writes ? "Reads and writes" : spec.Reads ? "Reads" : "Writes";
        code.Line($"/// <summary>{action} {subject} as {format}.</summary>");
        code.Line(GeneratedCode.Attribute);
        return code.Block($"internal static class {spec.ClassName}");
    }

    /// <summary>What documentation calls a shape's values.</summary>
    public static string Values(string type) => $"<see cref=\"{type}\"/>";

    /// <summary>What documentation calls lists of a type.</summary>
    public static string Lists(string itemType) => $"lists of <c>{SimpleName(itemType)}</c>";

    /// <summary>What documentation calls maps to a type.</summary>
    public static string Maps(string valueType) => $"maps of <c>{SimpleName(valueType)}</c>";

    /// <summary>Parts what reads from what writes, where there are both.</summary>
    public static void Separate(CodeWriter code, SerializerFileSpec spec)
    {
        if (spec.Reads && spec.Writes)
        {
            code.Line();
        }
    }

    private static string SimpleName(string type)
    {
        var simple = type.Replace("global::", "").Replace("<", "{").Replace(">", "}");
        return simple.Contains('{') ? simple : simple.Substring(simple.LastIndexOf('.') + 1);
    }
}
