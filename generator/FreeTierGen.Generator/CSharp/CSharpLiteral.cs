using System.Globalization;
using System.Text;

namespace FreeTierGen.Generator.CSharp;

/// <summary>Writes C# literals. All that is not printable ASCII is escaped, so that a file reads the same everywhere.</summary>
internal static class CSharpLiteral
{
    /// <summary>A string literal.</summary>
    public static string String(string value)
    {
        var literal = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            AppendEscaped(literal, c, '"');
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A character literal.</summary>
    public static string Char(char value)
    {
        var literal = new StringBuilder("'");
        AppendEscaped(literal, value, '\'');
        return literal.Append('\'').ToString();
    }

    private static void AppendEscaped(StringBuilder literal, char c, char quote)
    {
        switch (c)
        {
            case '\\':
                literal.Append(@"\\");
                break;
            case '\n':
                literal.Append(@"\n");
                break;
            case '\r':
                literal.Append(@"\r");
                break;
            case '\t':
                literal.Append(@"\t");
                break;
            case '\0':
                literal.Append(@"\0");
                break;
            default:
                if (c == quote)
                {
                    literal.Append('\\').Append(c);
                }
                else if (c is >= ' ' and <= '~')
                {
                    literal.Append(c);
                }
                else
                {
                    literal.Append(@"\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                }

                break;
        }
    }
}
