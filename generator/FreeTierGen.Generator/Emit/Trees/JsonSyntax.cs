using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Trees;

/// <summary>JSON, by System.Text.Json's reader and the runtime's writer.</summary>
internal sealed class JsonSyntax : TreeSyntax
{
    /// <summary>The only instance.</summary>
    public static JsonSyntax Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "JSON";

    /// <inheritdoc/>
    public override string Reader => JsonNames.Reader;

    /// <inheritdoc/>
    public override string Writer => JsonNames.Writer;

    /// <inheritdoc/>
    public override string StartMembers => JsonNames.Cursor + ".StartObject(ref reader);";

    /// <inheritdoc/>
    public override string StartItems => JsonNames.Cursor + ".StartArray(ref reader);";

    /// <inheritdoc/>
    public override string NextItem => JsonNames.Cursor + ".NextItem(ref reader)";

    /// <inheritdoc/>
    public override string NextSparseItem => JsonNames.Cursor + ".NextSparseItem(ref reader)";

    /// <inheritdoc/>
    public override string IsNull => $"reader.TokenType == {JsonNames.TokenType}.Null";

    /// <inheritdoc/>
    public override string Skip => "reader.Skip();";

    /// <inheritdoc/>
    public override IReadOnlyList<string> SkipStructure { get; } = [JsonNames.Cursor + ".StartObject(ref reader);", "reader.Skip();"];

    /// <inheritdoc/>
    public override string Utf8 => JsonNames.Cursor + ".Utf8(ref reader)";

    /// <inheritdoc/>
    public override string SeveralUnionMembers => JsonNames.Errors + ".SeveralUnionMembers(ref reader)";

    /// <inheritdoc/>
    public override string WriteStartStructure => "writer.WriteStartObject();";

    /// <inheritdoc/>
    public override string WriteEndStructure => "writer.WriteEndObject();";

    /// <inheritdoc/>
    public override string? WriteEndList => "writer.WriteEndArray();";

    /// <inheritdoc/>
    public override string? WriteEndMap => "writer.WriteEndObject();";

    /// <inheritdoc/>
    public override string WriteNull => "writer.WriteNullValue();";

    /// <inheritdoc/>
    public override string NextMember(string name) => $"{JsonNames.Cursor}.NextMember(ref reader, out var {name})";

    /// <inheritdoc/>
    public override string NextSparseMember(string name) => $"{JsonNames.Cursor}.NextSparseMember(ref reader, out var {name})";

    /// <inheritdoc/>
    public override string Text(string utf8) => $"{JsonNames.Cursor}.Text({utf8})";

    /// <inheritdoc/>
    public override string WriteStartList(string count) => "writer.WriteStartArray();";

    /// <inheritdoc/>
    public override string WriteStartMap(string count) => "writer.WriteStartObject();";

    /// <inheritdoc/>
    public override string WriteKey(ValueSpec key, string expression)
        => key.Form == ValueForm.Enum ? $"writer.WriteEnumName({expression}.Value);" : $"writer.WritePropertyName({expression});";

    /// <inheritdoc/>
    public override string Read(ValueSpec value) => value.Form switch
    {
        ValueForm.Enum or ValueForm.Aggregate => value.Serializer + ".Read(ref reader)",
        ValueForm.IntEnum => $"({value.Type}){JsonNames.Scalars}.ReadInt32(ref reader)",
        ValueForm.Single or ValueForm.Double or ValueForm.BigInteger or ValueForm.BigDecimal or ValueForm.BigIntegerText or ValueForm.BigDecimalText
            => $"{JsonNames.Numbers}.Read{value.Form}(ref reader)",
        ValueForm.EpochSeconds or ValueForm.DateTime or ValueForm.HttpDate => JsonNames.Timestamps + ".Read(ref reader)",
        _ => $"{JsonNames.Scalars}.Read{value.Form}(ref reader)",
    };

    /// <inheritdoc/>
    public override void WriteMember(CodeWriter code, ValueSpec value, string name, string expression)
    {
        var statement = value.Form switch
        {
            ValueForm.String => $"writer.WriteString({name}, {expression});",
            ValueForm.Enum => $"writer.WriteEnum({name}, {expression}.Value);",
            ValueForm.Boolean => $"writer.WriteBoolean({name}, {expression});",
            ValueForm.SByte or ValueForm.Int16 or ValueForm.Int32 or ValueForm.Int64 => $"writer.WriteNumber({name}, {expression});",
            ValueForm.IntEnum => $"writer.WriteNumber({name}, (int){expression});",
            ValueForm.Single or ValueForm.Double => $"{JsonNames.Numbers}.Write(ref writer, {name}, {expression});",
            ValueForm.Blob => $"writer.WriteBase64String({name}, {expression}.Span);",
            _ => null,
        };

        if (statement is not null)
        {
            code.Line(statement);
            return;
        }

        code.Line($"writer.WritePropertyName({name});");
        WriteValue(code, value, expression);
    }

    /// <inheritdoc/>
    public override void WriteOnlyMember(CodeWriter code, ValueSpec value, string name, string expression)
    {
        switch (value.Form)
        {
            case ValueForm.String:
                code.Line($"writer.WriteObject({name}, {expression});");
                break;
            case ValueForm.Enum:
                code.Line($"writer.WriteEnumObject({name}, {expression}.Value);");
                break;
            case ValueForm.Unit:
                code.Line($"writer.WriteStartObject({name});");
                code.Line("writer.WriteStartObject();");
                code.Line("writer.WriteEndObject();");
                code.Line("writer.WriteEndObject();");
                break;
            default:
                code.Line($"writer.WriteStartObject({name});");
                WriteValue(code, value, expression);
                code.Line("writer.WriteEndObject();");
                break;
        }
    }

    /// <inheritdoc/>
    public override void WriteValue(CodeWriter code, ValueSpec value, string expression) => code.Line(value.Form switch
    {
        ValueForm.String => $"writer.WriteStringValue({expression});",
        ValueForm.Enum => $"writer.WriteEnumValue({expression}.Value);",
        ValueForm.Boolean => $"writer.WriteBooleanValue({expression});",
        ValueForm.SByte or ValueForm.Int16 or ValueForm.Int32 or ValueForm.Int64 => $"writer.WriteNumberValue({expression});",
        ValueForm.IntEnum => $"writer.WriteNumberValue((int){expression});",
        ValueForm.Single or ValueForm.Double or ValueForm.BigInteger or ValueForm.BigDecimal => $"{JsonNames.Numbers}.Write(ref writer, {expression});",
        ValueForm.BigIntegerText or ValueForm.BigDecimalText => $"{JsonNames.Numbers}.WriteText(ref writer, {expression});",
        ValueForm.Blob => $"writer.WriteBase64StringValue({expression}.Span);",
        ValueForm.EpochSeconds or ValueForm.DateTime or ValueForm.HttpDate => $"{JsonNames.Timestamps}.Write{value.Form}(ref writer, {expression});",
        ValueForm.Document => $"{JsonNames.Documents}.Write(ref writer, {expression});",
        ValueForm.Aggregate => $"{value.Serializer}.Write(ref writer, {expression});",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.Form, "No value of its own."),
    });
}
