using System.Globalization;
using System.Numerics;
using System.Text;
using System.Xml.Linq;
using FreeTierGen.Runtime.Tests.Json;
using FreeTierGen.Runtime.Text;
using FreeTierGen.Runtime.Xml;

namespace FreeTierGen.Runtime.Tests.Xml;

/// <summary>What generated serialisers write with, held against System.Xml.</summary>
public class XmlWriterTests
{
    public static TheoryData<string> Texts => new()
    {
        "", "a", "  white space ", "<string>&\"'", "]]>", "a\r\nb\rc\nd\t", "\u0085\u2028", "größer €", "\U0001F600", "a\U0001F600<\U0001F600",
        "\uD7FF\uE000\uFFFD\u007F", new string('x', 10_000), new string('€', 10_000), string.Concat(Enumerable.Repeat("a\U0001F600", 5000)),
        string.Concat(Enumerable.Repeat("\U0001F600", 5000)), string.Concat(Enumerable.Repeat("<&>\n", 3000)),
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Texts_and_attributes_are_read_back_as_they_were(string text)
    {
        var output = new StingyOutput();
        var writer = new XmlWriter(output);
        writer.WriteMarkup("<Root"u8);
        writer.WriteMarkup(" test=\""u8);
        writer.WriteString(text, "Test");
        writer.WriteMarkup("\""u8);
        writer.WriteMarkup(">"u8);
        writer.WriteString(text, "Text");
        writer.WriteMarkup("</Root>"u8);
        writer.Flush();

        var root = XDocument.Parse(Encoding.UTF8.GetString(output.Written), LoadOptions.PreserveWhitespace).Root!;
        Assert.Equal(text, root.Value);
        Assert.Equal(text, root.Attribute("test")!.Value);
        Assert.Equal(text, XmlText.Read(output.Written.ToArray(), (ref XmlCursor xml) => xml.ReadString()));
        Assert.Equal(text, XmlText.Read(output.Written.ToArray(), (ref XmlCursor xml) =>
        {
            Assert.True(xml.TryMoveToAttribute("test"u8));
            var value = xml.ReadString();
            xml.Skip();
            return value;
        }));
    }

    [Fact]
    public void What_readers_would_change_is_escaped()
        => Assert.Equal(
            "&lt;a&gt;&amp;&quot;'&#xD;&#xA;&#x9;&#x85;&#x2028;é",
            XmlText.Write((ref XmlWriter writer) => writer.WriteString("<a>&\"'\r\n\t\u0085\u2028é", "Text")));

    [Theory]
    [InlineData("secret\0")]
    [InlineData("secret\u0001")]
    [InlineData("secret\u000B")]
    [InlineData("secret\u001F")]
    [InlineData("secret\uFFFE")]
    [InlineData("secret\uFFFF")]
    public void What_XML_can_not_hold_is_an_error_that_names_the_member_and_not_the_value(string text)
    {
        var error = Assert.Throws<RequestSerializationException>(() => XmlText.Write((ref XmlWriter writer) => writer.WriteString(text, "Key")));
        Assert.Contains("'Key'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
        Assert.Throws<RequestSerializationException>(() => XmlText.Write((ref XmlWriter writer) => writer.WriteEnum(text, "Key")));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_an_error()
    {
        Assert.Throws<RequestSerializationException>(() => XmlText.Write((ref XmlWriter writer) => writer.WriteString("a\uD83Db", "Key")));
        Assert.Throws<RequestSerializationException>(() => XmlText.Write((ref XmlWriter writer) => writer.WriteString("\uDE00", "Key")));
        Assert.Throws<RequestSerializationException>(() => XmlText.Write((ref XmlWriter writer) => writer.WriteString("a\uD83D", "Key")));
    }

    [Fact]
    public void Simple_values_are_written()
    {
        var instant = DateTimeOffset.Parse("2014-04-29T18:30:38.1239Z", CultureInfo.InvariantCulture);
        var text = XmlText.Write((ref XmlWriter writer) =>
        {
            writer.WriteMarkup("<a>"u8);
            writer.WriteBoolean(true);
            writer.WriteMarkup(","u8);
            writer.WriteNumber(-5);
            writer.WriteMarkup(","u8);
            writer.WriteNumber(6.5);
            writer.WriteMarkup(","u8);
            writer.WriteNumber(5.5f);
            writer.WriteMarkup(","u8);
            writer.WriteNumber(double.NaN);
            writer.WriteMarkup(","u8);
            writer.WriteNumber(float.NegativeInfinity);
            writer.WriteMarkup(","u8);
            writer.WriteNumber(BigInteger.Pow(10, 20));
            writer.WriteMarkup(","u8);
            writer.WriteNumber(BigDecimal.Parse("1.50"));
            writer.WriteMarkup(","u8);
            writer.WriteTimestamp(instant, TimestampFormat.DateTime);
            writer.WriteMarkup(","u8);
            writer.WriteTimestamp(instant, TimestampFormat.HttpDate);
            writer.WriteMarkup(","u8);
            writer.WriteTimestamp(instant, TimestampFormat.EpochSeconds);
            writer.WriteMarkup(","u8);
            writer.WriteBlob("value"u8);
            writer.WriteMarkup("</a>"u8);
        });
        Assert.Equal(
            "<a>true,-5,6.5,5.5,NaN,-Infinity,100000000000000000000,1.50,2014-04-29T18:30:38.123Z,Tue, 29 Apr 2014 18:30:38 GMT,1398796238.123,dmFsdWU=</a>",
            text);
    }

    [Fact]
    public void What_says_nothing_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => XmlText.Write((ref XmlWriter writer) => writer.WriteString(null!, "Key")));
        Assert.Throws<ArgumentException>(() => XmlText.Write((ref XmlWriter writer) => writer.WriteEnum("", "Key")));
        Assert.Throws<ArgumentException>(() => XmlText.Write((ref XmlWriter writer) => writer.WriteUnknownUnionMember()));
    }
}
