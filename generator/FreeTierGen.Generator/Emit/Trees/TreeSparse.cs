using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Trees;

/// <summary>Writes how items and values of sparse lists and maps are read and written, which can be null.</summary>
internal static class TreeSparse
{
    /// <summary>The expression that reads a value or null.</summary>
    public static string Read(TreeSyntax syntax, ValueSpec value)
        => $"{syntax.IsNull} ? ({value.Type}?)null : {syntax.Read(value)}";

    /// <summary>Writes the statements that write a value or null.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="syntax">The format.</param>
    /// <param name="value">How the value is written.</param>
    /// <param name="expression">The value.</param>
    /// <param name="variable">A pattern variable for the value that is not null.</param>
    public static void Write(CodeWriter code, TreeSyntax syntax, ValueSpec value, string expression, string variable)
    {
        using (code.Block($"if ({expression} is {{ }} {variable})"))
        {
            syntax.WriteValue(code, value, variable);
        }

        using (code.Block("else"))
        {
            code.Line(syntax.WriteNull);
        }
    }
}
