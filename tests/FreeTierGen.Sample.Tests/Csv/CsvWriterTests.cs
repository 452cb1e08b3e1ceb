using FreeTier.Csv;

namespace FreeTierGen.Sample.Tests.Csv;

public sealed class CsvWriterTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" spaces stay ", " spaces stay ")]
    [InlineData("日本語", "日本語")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("=HYPERLINK(\"http://a\",\"b\")", "\"'=HYPERLINK(\"\"http://a\"\",\"\"b\"\")\"")]
    [InlineData("red \u001b[31m", "red  [31m")]
    [InlineData("\u001b=1", " =1")]
    public void Texts_are_quoted_where_they_have_to_be_and_are_no_formulas(string text, string field) =>
        Assert.Equal($"name\r\n{field}\r\n", Write(["name"], [text]));

    [Fact]
    public void Numbers_have_no_locale_and_are_no_texts()
    {
        string row = Write(["a", "b", "c", "d", "e", "f"], [1234567.5, -0.25, 12, true, null, new DateTime(2026, 3, 12, 1, 2, 3, DateTimeKind.Utc)]);

        Assert.Equal("a,b,c,d,e,f\r\n1234567.5,-0.25,12,true,,2026-03-12T01:02:03Z\r\n", row);
    }

    private static string Write(string[] columns, object?[] row)
    {
        using var writer = new StringWriter();
        CsvWriter.Write(new CsvTable(columns, [row]), writer);
        return writer.ToString();
    }
}
