using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Json;

namespace FreeTierGen.Generator.Emit.Json;

/// <summary>Writes expressions that read a value, and statements that write one.</summary>
internal static class JsonValueEmitter
{
    /// <summary>The expression that reads a value that is not null; the reader is on it.</summary>
    public static string Read(JsonValue value) => value.Form switch
    {
        JsonForm.Enum or JsonForm.Aggregate => value.Serializer + ".Read(ref reader)",
        JsonForm.IntEnum => $"({value.Type}){JsonNames.Scalars}.ReadInt32(ref reader)",
        JsonForm.Single or JsonForm.Double or JsonForm.BigInteger or JsonForm.BigDecimal => $"{JsonNames.Numbers}.Read{value.Form}(ref reader)",
        JsonForm.EpochSeconds or JsonForm.DateTime or JsonForm.HttpDate => JsonNames.Timestamps + ".Read(ref reader)",
        _ => $"{JsonNames.Scalars}.Read{value.Form}(ref reader)",
    };

    /// <summary>Writes the statements that write an object's member.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="value">How the value is written.</param>
    /// <param name="name">The member's name as an expression, in UTF-8.</param>
    /// <param name="expression">The value, which is not null.</param>
    public static void WriteMember(CodeWriter code, JsonValue value, string name, string expression)
    {
        var statement = value.Form switch
        {
            JsonForm.String => $"writer.WriteString({name}, {expression});",
            JsonForm.Enum => $"writer.WriteEnum({name}, {expression}.Value);",
            JsonForm.Boolean => $"writer.WriteBoolean({name}, {expression});",
            JsonForm.SByte or JsonForm.Int16 or JsonForm.Int32 or JsonForm.Int64 => $"writer.WriteNumber({name}, {expression});",
            JsonForm.IntEnum => $"writer.WriteNumber({name}, (int){expression});",
            JsonForm.Single or JsonForm.Double => $"{JsonNames.Numbers}.Write(ref writer, {name}, {expression});",
            JsonForm.Blob => $"writer.WriteBase64String({name}, {expression}.Span);",
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

    /// <summary>Writes the statements that write an object of one member.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="value">How the member's value is written.</param>
    /// <param name="name">The member's name as an expression, in UTF-8.</param>
    /// <param name="expression">The value, which is not null.</param>
    public static void WriteObject(CodeWriter code, JsonValue value, string name, string expression)
    {
        switch (value.Form)
        {
            case JsonForm.String:
                code.Line($"writer.WriteObject({name}, {expression});");
                break;
            case JsonForm.Enum:
                code.Line($"writer.WriteEnumObject({name}, {expression}.Value);");
                break;
            case JsonForm.Unit:
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

    /// <summary>Writes the statement that writes a value where one is due.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="value">How the value is written.</param>
    /// <param name="expression">The value, which is not null.</param>
    public static void WriteValue(CodeWriter code, JsonValue value, string expression) => code.Line(value.Form switch
    {
        JsonForm.String => $"writer.WriteStringValue({expression});",
        JsonForm.Enum => $"writer.WriteEnumValue({expression}.Value);",
        JsonForm.Boolean => $"writer.WriteBooleanValue({expression});",
        JsonForm.SByte or JsonForm.Int16 or JsonForm.Int32 or JsonForm.Int64 => $"writer.WriteNumberValue({expression});",
        JsonForm.IntEnum => $"writer.WriteNumberValue((int){expression});",
        JsonForm.Single or JsonForm.Double or JsonForm.BigInteger or JsonForm.BigDecimal => $"{JsonNames.Numbers}.Write(ref writer, {expression});",
        JsonForm.Blob => $"writer.WriteBase64StringValue({expression}.Span);",
        JsonForm.EpochSeconds or JsonForm.DateTime or JsonForm.HttpDate => $"{JsonNames.Timestamps}.Write{value.Form}(ref writer, {expression});",
        JsonForm.Document => $"{JsonNames.Documents}.Write(ref writer, {expression});",
        JsonForm.Aggregate => $"{value.Serializer}.Write(ref writer, {expression});",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.Form, "No value of its own."),
    });
}
