using System.Globalization;
using System.Numerics;
using FreeTierGen.Runtime.HttpBindings;
using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime.Tests.HttpBindings;

public class UriWriterTests
{
    private static readonly DateTimeOffset Instant = DateTimeOffset.Parse("2019-12-16T23:48:18Z", CultureInfo.InvariantCulture);

    public static TheoryData<string> Texts => new()
    {
        "", "a", "hello there", " %:/?#[]@!$&'()*+,;=\U0001F639", "-._~", "größer €", "100%", "\0\u001F\u007F\u0080", "a+b", "%41", new string('ü', 5000),
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Values_are_encoded_as_Uri_does_it(string text)
    {
        var expected = Uri.EscapeDataString(text);
        var uri = new UriWriter();
        uri.WriteLiteral("/");
        uri.WriteLabel(text + "x", "Text");
        uri.WriteQuery("q", text);
        uri.WriteQueryEntry(text, text);
        Assert.Equal("/" + expected + "x?q=" + expected + "&" + expected + "=" + expected, uri.Finish());
    }

    [Fact]
    public void Labels_of_all_types_are_written()
    {
        var uri = new UriWriter();
        uri.WriteLiteral("/HttpRequestWithLabels/");
        uri.WriteLabel(" %:/?#[]@!$&'()*+,;=😹", "String");
        uri.WriteLiteral("/");
        uri.WriteLabel(-1);
        uri.WriteLiteral("/");
        uri.WriteLabel(4.1f);
        uri.WriteLiteral("/");
        uri.WriteLabel(5.1);
        uri.WriteLiteral("/");
        uri.WriteLabel(double.NegativeInfinity);
        uri.WriteLiteral("/");
        uri.WriteLabel(float.NaN);
        uri.WriteLiteral("/");
        uri.WriteLabel(true);
        uri.WriteLiteral("/");
        uri.WriteLabel(Instant, TimestampFormat.DateTime);
        uri.WriteLiteral("/");
        uri.WriteLabel(Instant, TimestampFormat.EpochSeconds);
        uri.WriteLiteral("/");
        uri.WriteLabel(Instant, TimestampFormat.HttpDate);
        uri.WriteLiteral("/");
        uri.WriteLabel(BigInteger.Pow(10, 30));
        uri.WriteLiteral("/");
        uri.WriteLabel(BigDecimal.Parse("1E+30"));
        Assert.Equal(
            "/HttpRequestWithLabels/%20%25%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%F0%9F%98%B9/-1/4.1/5.1/-Infinity/NaN/true/"
            + "2019-12-16T23%3A48%3A18Z/1576540098/Mon%2C%2016%20Dec%202019%2023%3A48%3A18%20GMT/1000000000000000000000000000000/1E%2B30",
            uri.Finish());
    }

    [Fact]
    public void Greedy_labels_keep_their_slashes()
    {
        var uri = new UriWriter();
        uri.WriteLiteral("/HttpRequestWithGreedyLabelInPath/foo/");
        uri.WriteLabel("hello/escape", "Foo");
        uri.WriteLiteral("/baz/");
        uri.WriteGreedyLabel("there/a b//guy", "Baz");
        Assert.Equal("/HttpRequestWithGreedyLabelInPath/foo/hello%2Fescape/baz/there/a%20b//guy", uri.Finish());
    }

    [Fact]
    public void Query_entries_of_all_types_are_written()
    {
        var uri = new UriWriter();
        uri.WriteLiteral("/path");
        uri.WriteQueryLiteral("list-type=2");
        uri.WriteQuery("String", "");
        uri.WriteQuery("Byte", 1);
        uri.WriteQuery("Float", 1.1f);
        uri.WriteQuery("Double", double.PositiveInfinity);
        uri.WriteQuery("Boolean", false);
        uri.WriteQuery("Big", BigInteger.MinusOne);
        uri.WriteQuery("Decimal", BigDecimal.Parse("1.50"));
        uri.WriteQuery("Timestamp", DateTimeOffset.UnixEpoch.AddSeconds(1.5), TimestampFormat.DateTime);
        Assert.Equal(
            "/path?list-type=2&String=&Byte=1&Float=1.1&Double=Infinity&Boolean=false&Big=-1&Decimal=1.50&Timestamp=1970-01-01T00%3A00%3A01.5Z",
            uri.Finish());
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced()
    {
        var uri = new UriWriter();
        uri.WriteLabel("a\uD83Db\uDE00", "Text");
        Assert.Equal("a%EF%BF%BDb%EF%BF%BD", uri.Finish());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_label_is_never_empty(string? value)
    {
        Assert.Contains("'Key'", Assert.Throws<RequestSerializationException>(() => new UriWriter().WriteLabel(value, "Key")).Message, StringComparison.Ordinal);
        Assert.Throws<RequestSerializationException>(() => new UriWriter().WriteGreedyLabel(value, "Key"));
    }

    [Fact]
    public void Nothing_is_allocated_but_the_string()
    {
        var least = long.MaxValue;
        var text = "";
        for (var i = 0; i < 50; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var uri = new UriWriter();
            uri.WriteLiteral("/bucket/");
            uri.WriteGreedyLabel("a key/with ü", "Key");
            uri.WriteQuery("max-keys", 1000);
            uri.WriteQuery("at", Instant, TimestampFormat.DateTime);
            uri.WriteQuery("ratio", 0.1);
            text = uri.Finish();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        var beforeCopy = GC.GetAllocatedBytesForCurrentThread();
        _ = new string(text.AsSpan());
        Assert.Equal(GC.GetAllocatedBytesForCurrentThread() - beforeCopy, least);
    }
}
