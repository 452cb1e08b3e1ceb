using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Json;

namespace FreeTierGen.Generator.Emit.Json;

/// <summary>Writes how items and values of sparse lists and maps are read and written, which can be null.</summary>
internal static class JsonSparse
{
    /// <summary>The expression that reads a value or null.</summary>
    public static string Read(JsonValue value)
        => $"reader.TokenType == {JsonNames.TokenType}.Null ? ({value.Type}?)null : {JsonValueEmitter.Read(value)}";

    /// <summary>Writes the statements that write a value or null.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="value">How the value is written.</param>
    /// <param name="expression">The value.</param>
    /// <param name="variable">A pattern variable for the value that is not null.</param>
    public static void Write(CodeWriter code, JsonValue value, string expression, string variable)
    {
        using (code.Block($"if ({expression} is {{ }} {variable})"))
        {
            JsonValueEmitter.WriteValue(code, value, variable);
        }

        using (code.Block("else"))
        {
            code.Line("writer.WriteNullValue();");
        }
    }
}
