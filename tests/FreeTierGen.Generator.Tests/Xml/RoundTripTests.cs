using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Runtime.Xml;

namespace FreeTierGen.Generator.Tests.Xml;

/// <summary>What generated code reads of XML, it writes again.</summary>
public class RoundTripTests
{
    private const string Defaults = "<withDefault>3</withDefault><alsoWithDefault>false</alsoWithDefault>";
    private static readonly GeneratedAssembly Generated = GeneratedAssembly.Load(ShapesModel.Text, ShapesModel.Probe);
    private static readonly Func<string, string> RoundTrip = Probe("RoundTrip");

    [Theory]
    [InlineData(false, 256, "<self>")]
    [InlineData(false, 257, "RequestSerializationException")]
    [InlineData(false, 200_000, "RequestSerializationException")]
    [InlineData(true, 255, "ArgumentException")]
    [InlineData(true, 256, "RequestSerializationException")]
    [InlineData(true, 200_000, "RequestSerializationException")]
    public void What_holds_itself_has_a_limit_also_where_nobody_checked_it(bool isUnion, int levels, string start)
        => Assert.StartsWith(start, Generated.Method<Func<bool, int, string>>("Acme.Probe", "Deep")(isUnion, levels), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("<string>a &lt;b&gt; ü 😀</string>")]
    [InlineData("<string></string>")]
    [InlineData("<boolean>true</boolean><byte>-128</byte><short>-32768</short><integer>-2147483648</integer><long>9223372036854775807</long>")]
    [InlineData("<float>0.5</float><double>NaN</double><bigInteger>-123456789012345678901234567890</bigInteger><bigDecimal>0.1000000000000000000000000000001</bigDecimal>")]
    [InlineData("<blob>Zm9v</blob>")]
    [InlineData("<timestamp>2014-04-29T18:30:38.123Z</timestamp><epoch>1398796238.5</epoch><httpDate>Tue, 29 Apr 2014 18:30:38 GMT</httpDate>")]
    [InlineData("<size>small</size><level>1</level>")]
    [InlineData("<size>large &amp; more</size><level>99</level>")]
    [InlineData("<size>newer than the model</size>")]
    [InlineData("<self><string>deep</string>" + Defaults + "</self>")]
    [InlineData("<strings></strings><lists><member></member><member><member>a</member></member></lists>")]
    [InlineData("<strings><member>a</member><member></member><member> b </member></strings>")]
    [InlineData("<Things><Thing xmlns=\"https://thing.example\" xsi:type=\"small\" rank=\"2\"><name>n</name></Thing><Thing xmlns=\"https://thing.example\"></Thing></Things>")]
    [InlineData("<flat>a</flat><flat></flat><Size>small</Size><Size>other</Size>")]
    [InlineData("<Owner rank=\"1\"><name>x</name></Owner><Owner></Owner>")]
    [InlineData("<flatLists><member>a</member></flatLists><flatLists></flatLists>")]
    [InlineData("<sparse><member>1</member><member xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/></sparse>")]
    [InlineData("<flatSparse>1</flatSparse><flatSparse xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>")]
    [InlineData("<counts><entry><key>a</key><value>1</value></entry><entry><key>&lt;</key><value>2</value></entry></counts>")]
    [InlineData("<counts></counts><Count><key>a</key><value>1</value></Count><Count><key>b</key><value>2</value></Count>")]
    [InlineData("<bySize><entry><key>small</key><value><member>s</member></value></entry></bySize><flatBySize><key>x</key><value></value></flatBySize>")]
    [InlineData("<named><entry><K>a</K><V rank=\"3\"><name>n</name></V></entry></named>")]
    [InlineData("<sparseMap><entry><key>a</key><value xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/></entry><entry><key>b</key><value>x</value></entry></sparseMap>")]
    [InlineData("<owner xsi:type=\"large &amp; more\"><name>n</name></owner>")]
    [InlineData("<p:prefixed xmlns:p=\"https://p.example/?a&amp;b\">x</p:prefixed>")]
    [InlineData("<choice><text>x</text></choice>")]
    [InlineData("<choice><Number>5</Number></choice>")]
    [InlineData("<choice><nothing/></choice>")]
    [InlineData("<choice><nested><owner rank=\"1\"></owner></nested></choice>")]
    [InlineData("<choice><texts><member>a</member></texts></choice>")]
    [InlineData("<choice><T>a</T><T>b</T></choice>")]
    [InlineData("<choice><C><key>a</key><value>1</value></C></choice>")]
    [InlineData("<xml>1</xml><element>2</element><member>3</member><writer>4</writer><value>5</value><i>6</i><item>7</item><not>8</not><class>9</class>")]
    public void What_is_read_is_written_again(string content) => Assert.Equal(content + Defaults, RoundTrip(content));

    [Theory]
    [InlineData("<unknown a='b'><x/><string>no</string></unknown><string>x</string> text <!-- --><![CDATA[y]]>", "<string>x</string>")]
    [InlineData("<n:string xmlns:n='x'>x</n:string>", "<string>x</string>")]
    [InlineData("<string/><strings/><counts/>", "<string></string><strings></strings><counts></counts>")]
    [InlineData("<integer> 5\n</integer><boolean>\ttrue </boolean><size> small </size><timestamp> 1398796238 </timestamp>", "<boolean>true</boolean><integer>5</integer><timestamp>2014-04-29T18:30:38Z</timestamp><size>small</size>")]
    [InlineData("<string>first</string><string>last</string>", "<string>last</string>")]
    [InlineData("<strings><item>a</item><other>b</other></strings>", "<strings><member>a</member><member>b</member></strings>")]
    [InlineData("<flat>a</flat><string>x</string><flat>b</flat>", "<string>x</string><flat>a</flat><flat>b</flat>")]
    [InlineData("<counts><entry><value>1</value><x/><key>a</key></entry><entry><key>none</key></entry></counts>", "<counts><entry><key>a</key><value>1</value></entry></counts>")]
    [InlineData("<owner t:type='small' rank=' 7 ' xsi:type=' small '/>", "<owner xsi:type=\"small\" rank=\"7\"></owner>")]
    [InlineData("<choice><newer/><text>x</text></choice>", "<choice><text>x</text></choice>")]
    public void What_can_be_said_otherwise_is_read_all_the_same(string content, string expected) => Assert.Equal(expected + Defaults, RoundTrip(content));

    [Theory]
    [InlineData("<integer>x</integer>")]
    [InlineData("<integer/>")]
    [InlineData("<byte>128</byte>")]
    [InlineData("<string><b/></string>")]
    [InlineData("<blob>?</blob>")]
    [InlineData("<timestamp>yesterday</timestamp>")]
    [InlineData("<choice><text>a</text><Number>1</Number></choice>")]
    [InlineData("<choice><T>a</T><text>a</text></choice>")]
    [InlineData("<choice><T>a</T><C><key>a</key><value>1</value></C></choice>")]
    [InlineData("<owner rank='x'/>")]
    [InlineData("<string>x</strings>")]
    [InlineData("<string>x")]
    public void What_is_not_as_modeled_is_an_error(string content) => Assert.Throws<XmlFormatException>(() => RoundTrip(content));

    [Theory]
    [InlineData("<newer><a>1</a></newer>", "newer")]
    [InlineData("", "")]
    [InlineData("<newer/><text>x</text>", "known")]
    public void A_union_keeps_the_name_of_a_member_that_it_does_not_know(string content, string expected)
        => Assert.Equal(expected, Probe("UnknownMember")(content));

    [Theory]
    [InlineData("unknown union")]
    [InlineData("empty enum")]
    [InlineData("null item")]
    public void What_says_nothing_is_not_sent(string what) => Assert.ThrowsAny<ArgumentException>(() => Probe("Write")(what));

    [Fact]
    public void Any_map_is_written()
        => Assert.Equal("<counts><entry><key>a</key><value>1</value></entry></counts>" + Defaults, Probe("Write")("map"));

    private static Func<string, string> Probe(string method) => Generated.Method<Func<string, string>>("Acme.Probe", method);
}
