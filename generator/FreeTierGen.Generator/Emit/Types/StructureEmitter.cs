using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Types;

/// <summary>Writes the class of a structure.</summary>
internal static class StructureEmitter
{
    /// <summary>Writes the class.</summary>
    public static void Emit(CodeWriter writer, StructureSpec structure)
    {
        TypeHead.Write(writer, structure);
        if (structure.DebuggerDisplay is { } display)
        {
            writer.Line($"[global::System.Diagnostics.DebuggerDisplay({CSharpLiteral.String(display)})]");
        }

        using var type = writer.Block($"{structure.Visibility} sealed partial class {structure.TypeName}{(structure.Stream is null ? "" : " : global::System.IDisposable")}");
        var separator = new Separator(writer);
        if (structure.HasAbsentInstance)
        {
            separator.Next();
            WriteAbsent(writer, structure);
        }

        foreach (var property in structure.Properties)
        {
            separator.Next();
            WriteProperty(writer, property);
        }

        if (structure.MetadataProperty is { } metadata)
        {
            separator.Next();
            writer.Line("/// <summary>What is known of the response besides its members: request id, HTTP status, attempts.</summary>");
            writer.Line("[global::System.Text.Json.Serialization.JsonIgnore]");
            writer.Line($"public global::FreeTierGen.Runtime.ResponseMetadata {metadata} {{ get; init; }} = global::FreeTierGen.Runtime.ResponseMetadata.None;");
        }

        if (structure.Stream is { } stream)
        {
            separator.Next();
            writer.Line($"/// <summary>Ends <see cref=\"{stream.PropertyName}\"/>: what has not arrived by then is not read.</summary>");
            writer.Line(stream.HasEvents
                ? $"public void Dispose() => ({stream.PropertyName} as global::System.IDisposable)?.Dispose();"
                : $"public void Dispose() => {stream.PropertyName}{(stream.IsNullable ? "?" : "")}.Dispose();");
        }

        if (structure.Validator is { } validator)
        {
            separator.Next();
            ValidatorEmitter.WritePublic(writer);
            separator.Next();
            ValidatorEmitter.Write(writer, validator);
        }

        foreach (var copy in structure.TokenCopies)
        {
            separator.Next();
            WriteTokenCopy(writer, structure, copy);
        }
    }

    /// <summary>Writes a property.</summary>
    public static void WriteProperty(CodeWriter writer, PropertySpec property)
    {
        TypeHead.Write(writer, property.Documentation, property.Deprecation);
        if (property.JsonAttribute is { } json)
        {
            writer.Line($"[{json}]");
        }

        var required = property.IsRequired ? "required " : "";
        var initial = property.DefaultExpression is { } value ? $" = {value};" : "";
        writer.Line($"public {required}{property.DeclaredType} {property.Name} {{ get; init; }}{initial}");
    }

    private static void WriteAbsent(CodeWriter writer, StructureSpec structure)
    {
        writer.Line("/// <summary>Stands for a required value that an answer lacks.</summary>");
        var required = structure.Properties.Where(property => property.IsRequired).ToList();
        if (required.Count == 0)
        {
            writer.Line($"internal static readonly {structure.Reference} Absent = new();");
            return;
        }

        using (writer.Block($"internal static readonly {structure.Reference} Absent = new()", "};"))
        {
            foreach (var property in required)
            {
                writer.Line($"{property.Name} = {property.AbsentExpression},");
            }
        }
    }

    private static void WriteTokenCopy(CodeWriter writer, StructureSpec structure, TokenCopySpec copy)
    {
        writer.Line($"/// <summary>{copy.Documentation}</summary>");
        using (writer.Block($"internal {structure.Reference} {copy.Name}({copy.DeclaredType} {copy.ParameterName}) => new()", "};"))
        {
            foreach (var property in structure.Properties)
            {
                writer.Line($"{property.Name} = {(property.Name == copy.PropertyName ? copy.ParameterName : property.Name)},");
            }

            if (structure.MetadataProperty is { } metadata)
            {
                writer.Line($"{metadata} = {metadata},");
            }
        }
    }
}
