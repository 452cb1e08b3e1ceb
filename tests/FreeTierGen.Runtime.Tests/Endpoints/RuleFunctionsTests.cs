using FreeTierGen.Runtime.Endpoints;

namespace FreeTierGen.Runtime.Tests.Endpoints;

public class RuleFunctionsTests
{
    private static readonly string LongestLabel = new('a', 63);

    [Theory]
    [InlineData("us-east-1")]
    [InlineData("3aws4")]
    [InlineData("A")]
    [InlineData("a--b")]
    public void Letters_digits_and_inner_hyphens_are_a_host_label(string value)
        => Assert.True(RuleFunctions.IsValidHostLabel(value, allowSubDomains: false));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a_b")]
    [InlineData("a b")]
    [InlineData("a.b")]
    [InlineData("é")]
    [InlineData("us-east-1\n")]
    public void Anything_else_is_no_host_label(string? value)
        => Assert.False(RuleFunctions.IsValidHostLabel(value, allowSubDomains: false));

    [Theory]
    [InlineData("part1.part2", true)]
    [InlineData("part1", true)]
    [InlineData("part1.", false)]
    [InlineData(".part1", false)]
    [InlineData("part1..part2", false)]
    [InlineData("part1.-part2", false)]
    [InlineData("part1-.part2", false)]
    public void Sub_domains_are_labels_with_dots_between_them(string value, bool expected)
        => Assert.Equal(expected, RuleFunctions.IsValidHostLabel(value, allowSubDomains: true));

    [Fact]
    public void A_host_label_has_at_most_63_characters()
    {
        Assert.True(RuleFunctions.IsValidHostLabel(LongestLabel, allowSubDomains: false));
        Assert.False(RuleFunctions.IsValidHostLabel(LongestLabel + "a", allowSubDomains: false));
        Assert.True(RuleFunctions.IsValidHostLabel($"{LongestLabel}.{LongestLabel}", allowSubDomains: true));
    }

    [Theory]
    [InlineData("bucket", false, true)]
    [InlineData("my--bucket", false, true)]
    [InlineData("ab", false, false)]
    [InlineData("Bucket", false, false)]
    [InlineData("bucket.name", false, false)]
    [InlineData("bucket.name", true, true)]
    [InlineData("my--bucket", true, true)]
    [InlineData("bucket-.name", true, false)]
    [InlineData("bucket.-name", true, false)]
    [InlineData("bucket..name", true, false)]
    [InlineData("192.168.5.4", true, false)]
    [InlineData("192.168.5.256", true, true)]
    [InlineData(null, true, false)]
    public void A_virtual_hostable_bucket_is_a_lower_case_host_label(string? value, bool allowSubDomains, bool expected)
        => Assert.Equal(expected, RuleFunctions.IsVirtualHostableS3Bucket(value, allowSubDomains));

    [Theory]
    [InlineData("abcdefg", 0, 4, false, "abcd")]
    [InlineData("abcdefg", 0, 4, true, "defg")]
    [InlineData("abcdefg", 1, 3, true, "ef")]
    [InlineData("abcd", 0, 4, false, "abcd")]
    [InlineData("abc", 0, 4, false, null)]
    [InlineData("abcdé", 0, 4, false, null)]
    [InlineData("abcd", 2, 2, false, null)]
    [InlineData("abcd", 3, 1, false, null)]
    [InlineData(null, 0, 1, false, null)]
    public void A_substring_is_there_only_where_the_text_is_long_enough_and_ascii(
        string? input, int start, int end, bool reverse, string? expected)
        => Assert.Equal(expected, RuleFunctions.Substring(input, start, end, reverse));

    [Theory]
    [InlineData("a--b--c", "--", 0, new[] { "a", "b", "c" })]
    [InlineData("a--b--c", "--", 2, new[] { "a", "b--c" })]
    [InlineData("a--b--c", "--", 1, new[] { "a--b--c" })]
    [InlineData("--", "--", 0, new[] { "", "" })]
    [InlineData("", "--", 0, new[] { "" })]
    [InlineData("aaa", "aa", 0, new[] { "", "a" })]
    [InlineData("abc", "", 0, new[] { "abc" })]
    public void Splitting_keeps_empty_parts_and_stops_at_the_limit(string value, string delimiter, int limit, string[] expected)
        => Assert.Equal(expected, RuleFunctions.Split(value, delimiter, limit));

    [Theory]
    [InlineData("azAZ09-._~", "azAZ09-._~")]
    [InlineData("a b/c", "a%20b%2Fc")]
    [InlineData("😹", "%F0%9F%98%B9")]
    [InlineData("\u007f", "%7F")]
    [InlineData("", "")]
    public void Only_unreserved_characters_are_not_encoded(string value, string expected)
        => Assert.Equal(expected, RuleFunctions.UriEncode(value));

    [Fact]
    public void Items_are_found_by_index_from_either_end()
    {
        string[] items = ["a", "b"];

        Assert.Equal("a", RuleFunctions.ItemAt(items, 0));
        Assert.Equal("b", RuleFunctions.ItemAt(items, -1));
        Assert.Equal("a", RuleFunctions.ItemAt(items, -2));
        Assert.Null(RuleFunctions.ItemAt(items, 2));
        Assert.Null(RuleFunctions.ItemAt(items, -3));
        Assert.Null(RuleFunctions.ItemAt(null, 0));
    }

    [Fact]
    public void Lists_are_equal_by_their_items()
    {
        Assert.True(RuleFunctions.ListEquals(null, null));
        Assert.True(RuleFunctions.ListEquals(["a", "b"], ["a", "b"]));
        Assert.False(RuleFunctions.ListEquals(["a", "b"], ["b", "a"]));
        Assert.False(RuleFunctions.ListEquals(["a"], ["a", "b"]));
        Assert.False(RuleFunctions.ListEquals(null, []));
        Assert.False(RuleFunctions.ListEquals([], null));
    }
}
