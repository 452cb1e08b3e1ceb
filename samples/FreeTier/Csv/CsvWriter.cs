using System.Buffers;
using System.Globalization;

namespace FreeTier.Csv;

/// <summary>Writes tables as RFC 4180 has them: commas, CRLF, quotes only where they are needed.</summary>
internal static class CsvWriter
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    // What makes spreadsheets take a text for a formula.
    private static readonly SearchValues<char> BeginFormulas = SearchValues.Create("=+-@\t\r\n");

    internal static void Write(CsvTable table, TextWriter writer)
    {
        WriteHeader(table, writer);
        WriteRows(table, writer);
    }

    internal static void WriteHeader(CsvTable table, TextWriter writer) => WriteRow(table.Columns, writer);

    internal static void WriteRows(CsvTable table, TextWriter writer)
    {
        foreach (object?[] row in table.Rows)
        {
            WriteRow(row.Select(TextOf), writer);
        }
    }

    private static void WriteRow(IEnumerable<string> fields, TextWriter writer)
    {
        writer.Write(string.Join(',', fields.Select(Quoted)));
        writer.Write("\r\n");
    }

    private static string TextOf(object? value) => value switch
    {
        null => "",
        string text => Harmless(text),
        bool yes => yes ? "true" : "false",
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"No field can be made of a {value.GetType().Name}.", nameof(value)),
    };

    /// <summary>
    /// Texts come over the network. A spreadsheet shows one as text after an apostrophe, where it would calculate it else;
    /// control characters, which no terminal should see, become spaces, but for those that lay out text.
    /// </summary>
    private static string Harmless(string text)
    {
        string printable = string.Create(text.Length, text, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(source[i]) && source[i] is not ('\t' or '\r' or '\n') ? ' ' : source[i];
            }
        });
        return printable.Length > 0 && BeginFormulas.Contains(printable[0]) ? "'" + printable : printable;
    }

    private static string Quoted(string field) =>
        field.AsSpan().ContainsAny(NeedQuotes) ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
