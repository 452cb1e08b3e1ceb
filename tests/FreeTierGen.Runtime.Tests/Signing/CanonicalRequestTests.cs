using System.Text;
using FreeTierGen.Runtime.Signing;

namespace FreeTierGen.Runtime.Tests.Signing;

/// <summary>What the official vectors do not show of canonical requests.</summary>
public sealed class CanonicalRequestTests
{
    [Theory]
    [InlineData("", "/")]
    [InlineData("/", "/")]
    [InlineData("/a/b", "/a/b")]
    [InlineData("/a//b/", "/a/b/")]
    [InlineData("/a/./b", "/a/b")]
    [InlineData("/a/b/../c", "/a/c")]
    [InlineData("/../../a", "/a")]
    [InlineData("/a/..", "/")]
    [InlineData("/..a/b..", "/..a/b..")]
    [InlineData("/a%20b/c%2Fd", "/a%2520b/c%252Fd")]
    [InlineData("/a b/ä", "/a%20b/%C3%A4")]
    [InlineData("/(a)!*'", "/%28a%29%21%2A%27")]
    public void A_path_is_normalized_and_encoded_once_more(string path, string expected) =>
        Assert.Equal(expected, PathOf(path, encodeAgain: true, normalize: true));

    [Theory]
    [InlineData("", "/")]
    [InlineData("/a//b/./../c", "/a//b/./../c")]
    [InlineData("/a%20b/c%2Fd", "/a%20b/c%2Fd")]
    [InlineData("/a b", "/a%20b")]
    [InlineData("/a(1)", "/a%281%29")]
    [InlineData("/100%", "/100%25")]
    [InlineData("/%4", "/%254")]
    [InlineData("/%zz", "/%25zz")]
    public void A_path_can_be_signed_with_the_encoding_that_it_is_sent_with(string path, string expected) =>
        Assert.Equal(expected, PathOf(path, encodeAgain: false, normalize: false));

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a=")]
    [InlineData("a=", "a=")]
    [InlineData("=b", "=b")]
    [InlineData("a=b=c", "a=b%3Dc")]
    [InlineData("&a=1&&b=2&", "a=1&b=2")]
    [InlineData("b=2&a=2&a=10&a=1", "a=1&a=10&a=2&b=2")]
    [InlineData("a-b=1&a=1&aa=1", "a=1&a-b=1&aa=1")]
    [InlineData("a=x+y", "a=x%2By")]
    [InlineData("a=x%20y%2fz%7e", "a=x%20y%2Fz~")]
    [InlineData("a=100%&b=%zz&c=%4", "a=100%25&b=%25zz&c=%254")]
    [InlineData("k%3D=1", "k%3D=1")]
    [InlineData("ä=ö", "%C3%A4=%C3%B6")]
    public void A_query_is_encoded_and_sorted(string query, string expected) => Assert.Equal(expected, QueryOf(query));

    [Fact]
    public void A_query_can_have_many_parameters()
    {
        var names = Enumerable.Range(100, 200).Select(number => $"p{number}").ToArray();

        Assert.Equal(string.Join('&', names.Select(name => name + "=")), QueryOf(string.Join('&', names.OrderDescending())));
    }

    [Theory]
    [InlineData("  a  ", "a")]
    [InlineData("a \t  b", "a b")]
    [InlineData("a\tb\nc\vd\fe\rf g", "a b c d e f g")]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("ä", "ä")]
    public void A_header_value_is_trimmed_and_its_white_space_collapsed(string value, string expected)
    {
        var buffer = new CanonicalBuffer();

        CanonicalHeaders.AppendLines(buffer, [new HeaderField("X-Name", value)]);

        Assert.Equal($"x-name:{expected}\n", TextOf(buffer));
    }

    [Fact]
    public void Headers_are_sorted_by_their_names_in_lower_case_and_keep_the_order_of_their_values()
    {
        var headers = new HeaderFields();
        for (var i = 20; i > 0; i--)
            headers.Add($"h{i:D2}", "");
        headers.Add("a_b", "");
        headers.Add("aB", "2");
        headers.Add("A-b", "");
        headers.Add("Ab", "1");
        headers.Add("a", "");
        var buffer = new CanonicalBuffer();

        CanonicalHeaders.AppendNames(buffer, headers.Sorted);
        buffer.Append((byte)'\n');
        CanonicalHeaders.AppendLines(buffer, headers.Sorted[..5]);

        var numbered = string.Join(';', Enumerable.Range(1, 20).Select(number => $"h{number:D2}"));
        Assert.Equal($"a;a-b;a_b;ab;{numbered}\na:\na-b:\na_b:\nab:2,1\n", TextOf(buffer));
    }

    private static string PathOf(string path, bool encodeAgain, bool normalize)
    {
        var buffer = new CanonicalBuffer();
        buffer.Append("before/"u8);
        CanonicalPath.Append(buffer, path, encodeAgain, normalize);
        return TextOf(buffer)["before/".Length..];
    }

    private static string QueryOf(string query)
    {
        var buffer = new CanonicalBuffer();
        buffer.Append("before"u8);
        CanonicalQuery.Append(buffer, query);
        return TextOf(buffer)["before".Length..];
    }

    private static string TextOf(CanonicalBuffer buffer) => Encoding.UTF8.GetString(buffer.Written);
}
