using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Trees;

/// <summary>CBOR, by the runtime's reader and writer. The reader stands before a value, and reading moves it behind.</summary>
internal sealed class CborSyntax : TreeSyntax
{
    /// <summary>The only instance.</summary>
    public static CborSyntax Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "CBOR";

    /// <inheritdoc/>
    public override string Reader => "global::FreeTierGen.Runtime.Cbor.CborReader";

    /// <inheritdoc/>
    public override string Writer => "global::FreeTierGen.Runtime.Cbor.CborWriter";

    /// <inheritdoc/>
    public override string StartMembers => "var left = reader.StartMap();";

    /// <inheritdoc/>
    public override string StartItems => "var left = reader.StartList();";

    /// <inheritdoc/>
    public override string NextItem => "reader.NextItem(ref left)";

    /// <inheritdoc/>
    public override string NextSparseItem => "reader.NextSparseItem(ref left)";

    /// <inheritdoc/>
    public override string IsNull => "reader.TryReadNull()";

    /// <inheritdoc/>
    public override string Skip => "reader.Skip();";

    /// <inheritdoc/>
    public override IReadOnlyList<string> SkipStructure { get; } = ["reader.SkipMap();"];

    /// <inheritdoc/>
    public override string Utf8 => "reader.ReadUtf8()";

    /// <inheritdoc/>
    public override string SeveralUnionMembers => "reader.SeveralUnionMembers()";

    /// <inheritdoc/>
    public override string WriteStartStructure => "writer.WriteStartMap();";

    /// <inheritdoc/>
    public override string WriteEndStructure => "writer.WriteEndMap();";

    /// <inheritdoc/>
    public override string? WriteEndList => null;

    /// <inheritdoc/>
    public override string? WriteEndMap => null;

    /// <inheritdoc/>
    public override string WriteNull => "writer.WriteNullValue();";

    /// <inheritdoc/>
    public override string NextMember(string name) => $"reader.NextMember(ref left, out var {name})";

    /// <inheritdoc/>
    public override string NextSparseMember(string name) => $"reader.NextSparseMember(ref left, out var {name})";

    /// <inheritdoc/>
    public override string Text(string utf8) => $"global::System.Text.Encoding.UTF8.GetString({utf8})";

    /// <inheritdoc/>
    public override string WriteStartList(string count) => $"writer.WriteStartList({count});";

    /// <inheritdoc/>
    public override string WriteStartMap(string count) => $"writer.WriteStartMap({count});";

    /// <inheritdoc/>
    public override string WriteKey(ValueSpec key, string expression)
        => key.Form == ValueForm.Enum ? $"writer.WriteEnumValue({expression}.Value);" : $"writer.WriteStringValue({expression});";

    /// <inheritdoc/>
    public override string Read(ValueSpec value) => value.Form switch
    {
        ValueForm.Enum or ValueForm.Aggregate => value.Serializer + ".Read(ref reader)",
        ValueForm.IntEnum => $"({value.Type})reader.ReadInt32()",
        ValueForm.EpochSeconds => "reader.ReadTimestamp()",
        _ => $"reader.Read{value.Form}()",
    };

    /// <inheritdoc/>
    public override void WriteMember(CodeWriter code, ValueSpec value, string name, string expression)
    {
        var statement = value.Form switch
        {
            ValueForm.String => $"writer.WriteString({name}, {expression});",
            ValueForm.Enum => $"writer.WriteEnum({name}, {expression}.Value);",
            ValueForm.Boolean => $"writer.WriteBoolean({name}, {expression});",
            ValueForm.SByte or ValueForm.Int16 or ValueForm.Int32 or ValueForm.Int64 or ValueForm.Single or ValueForm.Double
                => $"writer.WriteNumber({name}, {expression});",
            ValueForm.IntEnum => $"writer.WriteNumber({name}, (int){expression});",
            ValueForm.Blob => $"writer.WriteBlob({name}, {expression}.Span);",
            _ => null,
        };

        if (statement is not null)
        {
            code.Line(statement);
            return;
        }

        code.Line($"writer.WriteName({name});");
        WriteValue(code, value, expression);
    }

    /// <inheritdoc/>
    public override void WriteOnlyMember(CodeWriter code, ValueSpec value, string name, string expression)
    {
        code.Line(WriteStartStructure);
        WriteMember(code, value, name, expression);
        code.Line(WriteEndStructure);
    }

    /// <inheritdoc/>
    public override void WriteValue(CodeWriter code, ValueSpec value, string expression)
    {
        switch (value.Form)
        {
            case ValueForm.Unit:
                code.Line(WriteStartStructure);
                code.Line(WriteEndStructure);
                break;
            case ValueForm.Aggregate:
                code.Line($"{value.Serializer}.Write(ref writer, {expression});");
                break;
            default:
                code.Line(value.Form switch
                {
                    ValueForm.String => $"writer.WriteStringValue({expression});",
                    ValueForm.Enum => $"writer.WriteEnumValue({expression}.Value);",
                    ValueForm.Boolean => $"writer.WriteBooleanValue({expression});",
                    ValueForm.IntEnum => $"writer.WriteNumberValue((int){expression});",
                    ValueForm.Blob => $"writer.WriteBlobValue({expression}.Span);",
                    ValueForm.EpochSeconds => $"writer.WriteTimestampValue({expression});",
                    _ => $"writer.WriteNumberValue({expression});",
                });
                break;
        }
    }
}
