using System.Globalization;
using System.Numerics;
using System.Text;
using FreeTierGen.Runtime.Xml;

namespace FreeTierGen.Runtime.Tests.Xml;

public class XmlCursorTests
{
    [Theory]
    [InlineData("<a><b>1</b><c>x</c></a>", "b=1;c=x;")]
    [InlineData("\uFEFF<?xml version = \"1.0\" encoding = \"UTF-8\"?>\n<!-- one --><?pi?><a>\n <b>1</b>\n <!--<b>2</b>--><c>x</c> text <![CDATA[<b>]]> </a> <!-- end -->\n<?pi?>", "b=1;c=x;")]
    [InlineData("<n:a xmlns:n=\"http://x\"><n:b>1</n:b><c xmlns='y'>x</c></n:a>", "b=1;c=x;")]
    [InlineData("<a ><b\n>1</b ><c x = '>' y=\"/>\">x</c\t></a >", "b=1;c=x;")]
    [InlineData("<a><b/><c /><b></b></a>", "b=;c=;b=;")]
    [InlineData("<a/>", "")]
    [InlineData("<a></a>", "")]
    [InlineData("<größe><ü.b-c_d>1</ü.b-c_d></größe>", "ü.b-c_d=1;")]
    public void Children_are_read_by_their_local_names(string text, string expected)
        => Assert.Equal(expected, XmlText.Read(text, ReadChildren));

    [Theory]
    [InlineData("<s></s>", "")]
    [InlineData("<s/>", "")]
    [InlineData("<s>  string with white    space  </s>", "  string with white    space  ")]
    [InlineData("<s>   </s>", "   ")]
    [InlineData("<s>&lt;string&gt; &amp;&quot;&apos;</s>", "<string> &\"'")]
    [InlineData("<s>&#65;&#x42;&#x1F600;&#xD;&#13;&#x0;</s>", "AB\U0001F600\r\r\0")]
    [InlineData("<s>a<![CDATA[<b>&amp;]]]]><![CDATA[>]]>c</s>", "a<b>&amp;]]>c")]
    [InlineData("<s>a<!-- - -->b<?pi x?>c</s>", "abc")]
    [InlineData("<s>a\r\nb\rc\nd</s>", "a\nb\nc\nd")]
    [InlineData("<s><![CDATA[a\r\nb\r]]></s>", "a\nb\n")]
    [InlineData("<s><![CDATA[]]></s>", "")]
    [InlineData("<s>größer €\U0001F600</s>", "größer €\U0001F600")]
    [InlineData("<s>a > b ]]></s>", "a > b ]]>")]
    public void Texts_are_read(string text, string expected)
    {
        Assert.Equal(expected, XmlText.Read(text, (ref XmlCursor xml) => xml.ReadString()));
        Assert.Equal(expected, Encoding.UTF8.GetString(XmlText.Read(text, (ref XmlCursor xml) => xml.ReadUtf8().ToArray())));
        Assert.Equal(expected.Trim([' ', '\t', '\r', '\n']), Encoding.UTF8.GetString(XmlText.Read(text, (ref XmlCursor xml) => xml.ReadToken().ToArray())));
    }

    [Theory]
    [InlineData("<a xsi:nil=\"true\"/>", "nil")]
    [InlineData("<a x='y' i:nil=' 1 '><b/></a>", "nil")]
    [InlineData("<a xsi:nil=\"false\">x</a>", "x")]
    [InlineData("<a nil=\"true\">x</a>", "x")]
    [InlineData("<a/>", "")]
    public void An_element_may_stand_for_null(string text, string expected)
        => Assert.Equal(expected, XmlText.Read(text, (ref XmlCursor xml) => xml.TryReadNil() ? "nil" : xml.ReadString()));

    [Fact]
    public void A_long_text_in_pieces_is_read()
    {
        var pieces = string.Concat(Enumerable.Range(0, 2000).Select(i => i.ToString(CultureInfo.InvariantCulture) + "&amp;<!-- x --><![CDATA[<]]>"));
        var expected = string.Concat(Enumerable.Range(0, 2000).Select(i => i.ToString(CultureInfo.InvariantCulture) + "&<"));
        Assert.Equal(expected, XmlText.Read("<s>" + pieces + "</s>", (ref XmlCursor xml) => xml.ReadString()));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_replaced()
        => Assert.Equal("a\uFFFDb", XmlText.Read([.. "<s>a"u8, 0xC3, .. "b</s>"u8], (ref XmlCursor xml) => xml.ReadString()));

    [Fact]
    public void Attributes_are_read_by_their_qualified_names_and_values_of_any_type()
    {
        var read = XmlText.Read(
            "<a x=\"1\" xsi:type = '&lt;t&#10;\r\n\t&quot;&gt;' empty=''><b x='2'/>c</a>",
            (ref XmlCursor xml) =>
            {
                var result = "";
                result += xml.TryMoveToAttribute("xsi:type"u8) ? xml.ReadString() : "none";
                result += xml.TryMoveToAttribute("x"u8) ? xml.ReadInt32() : 0;
                result += xml.TryMoveToAttribute("type"u8) ? "found" : "|";
                result += xml.TryMoveToAttribute("empty"u8) ? "(" + xml.ReadString() + ")" : "none";
                var element = xml.Start();
                while (xml.NextChild(element, out _))
                {
                    result += xml.TryMoveToAttribute("x"u8) ? xml.ReadInt32() : 0;
                    result += xml.TryMoveToAttribute("xsi:type"u8);
                    xml.Skip();
                }

                return result;
            });
        Assert.Equal("<t\n  \">1|()2False", read);
    }

    [Fact]
    public void An_attribute_that_is_not_read_does_not_stand_for_what_is_next()
        => Assert.Equal("2", XmlText.Read("<a x='1'><b>2</b></a>", (ref XmlCursor xml) =>
        {
            xml.TryMoveToAttribute("x"u8);
            var element = xml.Start();
            xml.NextChild(element, out _);
            var text = xml.ReadString();
            xml.NextChild(element, out _);
            return text;
        }));

    [Fact]
    public void Simple_values_are_read_with_white_space_around_them()
    {
        Assert.True(XmlText.Read("<s> true\n</s>", (ref XmlCursor xml) => xml.ReadBoolean()));
        Assert.False(XmlText.Read("<s>fal<!-- -->se</s>", (ref XmlCursor xml) => xml.ReadBoolean()));
        Assert.Equal(sbyte.MinValue, XmlText.Read("<s>-128</s>", (ref XmlCursor xml) => xml.ReadSByte()));
        Assert.Equal(short.MaxValue, XmlText.Read("<s>32767</s>", (ref XmlCursor xml) => xml.ReadInt16()));
        Assert.Equal(int.MinValue, XmlText.Read("<s>\t-2147483648 </s>", (ref XmlCursor xml) => xml.ReadInt32()));
        Assert.Equal(long.MaxValue, XmlText.Read("<s>922337203685477580&#55;</s>", (ref XmlCursor xml) => xml.ReadInt64()));
        Assert.Equal(6.5, XmlText.Read("<s> 6.5 </s>", (ref XmlCursor xml) => xml.ReadDouble()));
        Assert.Equal(1e300, XmlText.Read("<s>1E+300</s>", (ref XmlCursor xml) => xml.ReadDouble()));
        Assert.Equal(double.NaN, XmlText.Read("<s>NaN</s>", (ref XmlCursor xml) => xml.ReadDouble()));
        Assert.Equal(float.NegativeInfinity, XmlText.Read("<s>-Infinity</s>", (ref XmlCursor xml) => xml.ReadSingle()));
        Assert.Equal(5.5f, XmlText.Read("<s>5.5</s>", (ref XmlCursor xml) => xml.ReadSingle()));
        Assert.Equal(BigInteger.Pow(10, 30), XmlText.Read("<s>1000000000000000000000000000000</s>", (ref XmlCursor xml) => xml.ReadBigInteger()));
        Assert.Equal("1.50", XmlText.Read("<s> 1.50 </s>", (ref XmlCursor xml) => xml.ReadBigDecimal()).ToString());
        Assert.Equal("value"u8.ToArray(), XmlText.Read("<s>\n dmFs\n dWU=\n</s>", (ref XmlCursor xml) => xml.ReadBlob()).ToArray());
        Assert.Empty(XmlText.Read("<s/>", (ref XmlCursor xml) => xml.ReadBlob()).ToArray());
    }

    [Theory]
    [InlineData("2014-04-29T18:30:38Z")]
    [InlineData(" 2014-04-29T20:30:38.000+02:00\n")]
    [InlineData("Tue, 29 Apr 2014 18:30:38 GMT")]
    [InlineData("1398796238")]
    public void Timestamps_are_read_in_any_format(string text)
        => Assert.Equal(
            DateTimeOffset.FromUnixTimeSeconds(1398796238),
            XmlText.Read("<s>" + text + "</s>", (ref XmlCursor xml) => xml.ReadTimestamp()));

    [Theory]
    [InlineData("<s/>")]
    [InlineData("<s>secret</s>")]
    [InlineData("<s>1 2</s>")]
    [InlineData("<s>%</s>")]
    [InlineData("<s>1<b/></s>")]
    public void A_value_of_another_type_is_an_error_that_does_not_show_it(string text)
    {
        var error = Assert.Throws<XmlFormatException>(() => XmlText.Read(text, (ref XmlCursor xml) => xml.ReadInt32()));
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
        Assert.Contains("(byte ", error.Message, StringComparison.Ordinal);
        Assert.True(FormatFailure.Is(error));
        Assert.Throws<XmlFormatException>(() => XmlText.Read(text, (ref XmlCursor xml) => xml.ReadBoolean()));
        Assert.Throws<XmlFormatException>(() => XmlText.Read(text, (ref XmlCursor xml) => xml.ReadDouble()));
        Assert.Throws<XmlFormatException>(() => XmlText.Read(text, (ref XmlCursor xml) => xml.ReadSingle()));
        Assert.Throws<XmlFormatException>(() => XmlText.Read(text, (ref XmlCursor xml) => xml.ReadTimestamp()));
        Assert.Throws<XmlFormatException>(() => XmlText.Read(text, (ref XmlCursor xml) => xml.ReadBigInteger()));
        Assert.Throws<XmlFormatException>(() => XmlText.Read(text, (ref XmlCursor xml) => xml.ReadBigDecimal()));
    }

    [Theory]
    [InlineData("<s>%</s>")]
    [InlineData("<s>a</s>")]
    [InlineData("<s><b/></s>")]
    public void What_is_no_base64_is_an_error(string text)
        => Assert.Throws<XmlFormatException>(() => XmlText.Read(text, (ref XmlCursor xml) => xml.ReadBlob()));

    [Fact]
    public void Smaller_numbers_end_where_their_type_ends()
    {
        Assert.Throws<XmlFormatException>(() => XmlText.Read("<s>128</s>", (ref XmlCursor xml) => xml.ReadSByte()));
        Assert.Throws<XmlFormatException>(() => XmlText.Read("<s>32768</s>", (ref XmlCursor xml) => xml.ReadInt16()));
        Assert.Throws<XmlFormatException>(() => XmlText.Read("<s>2147483648</s>", (ref XmlCursor xml) => xml.ReadInt32()));
        Assert.Throws<XmlFormatException>(() => XmlText.Read("<s>9223372036854775808</s>", (ref XmlCursor xml) => xml.ReadInt64()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("text")]
    [InlineData("<")]
    [InlineData("<a")]
    [InlineData("<a ")]
    [InlineData("<a>")]
    [InlineData("<a></b>")]
    [InlineData("<a></ab>")]
    [InlineData("<ab></a>")]
    [InlineData("<a></a")]
    [InlineData("<n:a></a>")]
    [InlineData("<a><b></a></b>")]
    [InlineData("<a><b></a>")]
    [InlineData("<a></a><a></a>")]
    [InlineData("<a></a>text")]
    [InlineData("<a></a></a>")]
    [InlineData("</a>")]
    [InlineData("<a/ >")]
    [InlineData("< a></a>")]
    [InlineData("<a><>1</></a>")]
    [InlineData("<a x></a>")]
    [InlineData("<a x=1></a>")]
    [InlineData("<a x='1></a>")]
    [InlineData("<a x='<'></a>")]
    [InlineData("<a x='1'y='2'></a>")]
    [InlineData("<a 'x'></a>")]
    [InlineData("<a><b>&unknown;</b></a>")]
    [InlineData("<a><b>&lt</b></a>")]
    [InlineData("<a><b>&#xD800;</b></a>")]
    [InlineData("<a><b>&#x110000;</b></a>")]
    [InlineData("<a><b>&#x;</b></a>")]
    [InlineData("<a><b>&#12a;</b></a>")]
    [InlineData("<a><b>&;</b></a>")]
    [InlineData("<a><!-- </a>")]
    [InlineData("<a><![CDATA[ </a>")]
    [InlineData("<a><? </a>")]
    [InlineData("<a><!ELEMENT b></a>")]
    [InlineData("<![CDATA[x]]><a/>")]
    [InlineData("<!DOCTYPE a><a/>", "document type")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "document type")]
    [InlineData("<a><!DOCTYPE a></a>", "document type")]
    public void What_is_no_XML_is_an_error(string text, string message = "")
        => Assert.Contains(message, Assert.Throws<XmlFormatException>(() => XmlText.Read(text, ReadChildren)).Message, StringComparison.Ordinal);

    [Fact]
    public void Depth_is_bounded()
    {
        Skip(256);
        Assert.Throws<XmlFormatException>(() => Skip(257));
        Assert.Throws<XmlFormatException>(() => Skip(200_000));

        // Depth counts what is open, not what was.
        XmlText.Read("<a>" + string.Concat(Enumerable.Repeat("<b/><b></b>", 1000)) + "</a>", ReadChildren);

        static void Skip(int depth) => XmlText.Read(
            string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth)),
            (ref XmlCursor xml) =>
            {
                xml.Skip();
                return true;
            });
    }

    [Fact]
    public void Whatever_is_not_known_is_passed_over()
        => Assert.Equal("b=1;", XmlText.Read(
            "<a><skip x='>'><b>2</b><![CDATA[</skip>]]><!-- </skip> --><skip/>text &amp; more</skip><b>1</b></a>",
            (ref XmlCursor xml) =>
            {
                var text = "";
                var element = xml.Start();
                while (xml.NextChild(element, out var name))
                {
                    if (name.SequenceEqual("b"u8))
                    {
                        text += "b=" + xml.ReadString() + ";";
                    }
                    else
                    {
                        xml.Skip();
                    }
                }

                return text;
            }));

    [Fact]
    public void The_error_of_a_second_union_member_has_a_place()
        => Assert.Equal(
            "A union has exactly one member, but another one follows (byte 1).",
            XmlText.Read("<a/>", (ref XmlCursor xml) =>
            {
                xml.Skip();
                return xml.SeveralUnionMembers().Message;
            }));

    private static string ReadChildren(ref XmlCursor xml)
    {
        var text = "";
        var element = xml.Start();
        while (xml.NextChild(element, out var name))
        {
            text += Encoding.UTF8.GetString(name) + "=" + xml.ReadString() + ";";
        }

        return text;
    }
}
