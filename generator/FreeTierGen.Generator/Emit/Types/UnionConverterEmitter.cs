using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Types;

/// <summary>Writes the classes that convert unions for <c>JsonSerializer</c>.</summary>
internal static class UnionConverterEmitter
{
    private const string Reader = "ref global::System.Text.Json.Utf8JsonReader reader";
    private const string Writer = "global::System.Text.Json.Utf8JsonWriter writer";
    private const string Options = "global::System.Text.Json.JsonSerializerOptions options";
    private const string Element = "global::System.Text.Json.JsonElement value";

    /// <summary>Writes the class.</summary>
    public static void Emit(CodeWriter writer, UnionConverterSpec spec)
    {
        TypeHead.SilenceDeprecated(writer, spec.UsesDeprecated);
        writer.Line($"/// <summary>Lets <see cref=\"global::System.Text.Json.JsonSerializer\"/> treat <see cref=\"{spec.Type}\"/> as an object with one member.</summary>");
        writer.Line(GeneratedCode.Attribute);
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        using var type = writer.Block($"{spec.Visibility} sealed class {spec.TypeName} : global::FreeTierGen.Runtime.Json.UnionConverter<{spec.Type}>");
        WriteConverters(writer, spec);
        WriteIsKnown(writer, spec);
        writer.Line();
        WriteRead(writer, spec);
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override {spec.Type} MakeUnknown(string name, {Element})");
        using (writer.Indent())
        {
            writer.Line($"=> new {spec.Type}.Unknown(name, value);");
        }

        writer.Line();
        WriteWrite(writer, spec);
    }

    private static void WriteConverters(CodeWriter writer, UnionConverterSpec spec)
    {
        var isAny = false;
        foreach (var one in spec.Cases)
        {
            if (one.Converter is { } converter)
            {
                isAny = true;
                writer.Line($"private static readonly global::System.Text.Json.Serialization.JsonConverter<{one.ValueType}> {Field(one)} = {converter};");
            }
        }

        if (isAny)
        {
            writer.Line();
        }
    }

    private static void WriteIsKnown(CodeWriter writer, UnionConverterSpec spec)
    {
        writer.Line("/// <inheritdoc/>");
        if (spec.Cases.Count == 0)
        {
            writer.Line("protected override bool IsKnown(string name) => false;");
            return;
        }

        using var method = writer.Block("protected override bool IsKnown(string name)");
        using (writer.Block("switch (name)"))
        {
            foreach (var one in spec.Cases)
            {
                writer.Line($"case {CSharpLiteral.String(one.MemberName)}:");
            }

            using (writer.Indent())
            {
                writer.Line("return true;");
            }

            writer.Line("default:");
            using (writer.Indent())
            {
                writer.Line("return false;");
            }
        }
    }

    private static void WriteRead(CodeWriter writer, UnionConverterSpec spec)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override {spec.Type} ReadMember(string name, {Reader}, {Options})");
        using var method = writer.Block("");
        using (writer.Block("switch (name)"))
        {
            foreach (var one in spec.Cases)
            {
                writer.Line($"case {CSharpLiteral.String(one.MemberName)}:");
                using (writer.Indent())
                {
                    if (one.Converter is null)
                    {
                        writer.Line("reader.Skip();");
                        writer.Line($"return {one.CaseType}.Instance;");
                    }
                    else
                    {
                        writer.Line($"return new {one.CaseType}(ReadValue({Field(one)}, ref reader, options));");
                    }
                }
            }

            writer.Line("default:");
            using (writer.Indent())
            {
                writer.Line("throw new global::System.ArgumentOutOfRangeException(nameof(name));");
            }
        }
    }

    private static void WriteWrite(CodeWriter writer, UnionConverterSpec spec)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override void WriteMember({Writer}, {spec.Type} value, {Options})");
        using var method = writer.Block("");
        using (writer.Block("switch (value)"))
        {
            foreach (var one in spec.Cases)
            {
                var name = CSharpLiteral.String(one.MemberName);
                writer.Line(one.Converter is null ? $"case {one.CaseType}:" : $"case {one.CaseType} {one.Variable}:");
                using (writer.Indent())
                {
                    writer.Line(one.Converter is null
                        ? $"WriteUnit(writer, {name});"
                        : $"WriteValue(writer, {name}, {Field(one)}, {one.Variable}.Value, options);");
                    writer.Line("break;");
                }
            }

            writer.Line($"case {spec.Type}.Unknown unknown:");
            using (writer.Indent())
            {
                writer.Line("WriteUnknown(writer, unknown.Name, unknown.RawJson);");
                writer.Line("break;");
            }
        }
    }

    private static string Field(ConvertedCaseSpec one) => "s_" + one.Variable.TrimStart('@');
}
