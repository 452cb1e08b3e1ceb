using FreeTierGen.Runtime.Digests;
using FreeTierGen.Runtime.Tests.Calls;
using FreeTierGen.Testing;

namespace FreeTierGen.Runtime.Tests.Digests;

[Collection(nameof(AllocationTests))]
public sealed class MessageDigestTests
{
    [Theory]
    [InlineData(null, "hello", true)]
    [InlineData("5d41402abc4b2a76b9719d911017c592", "hello", true)]
    [InlineData("5D41402ABC4B2A76B9719D911017C592", "hello", true)]
    [InlineData("6db0ff06e6da5ea4c36a3a4d2b87ca6f", "é漢🎈", false)]
    [InlineData("d41d8cd98f00b204e9800998ecf8427e", "", true)]
    [InlineData("d41d8cd98f00b204e9800998ecf8427e", null, true)]
    [InlineData("d41d8cd98f00b204e9800998ecf8427e", "hello", false)]
    [InlineData("5d41402abc4b2a76b9719d911017c593", "hello", false)]
    [InlineData("5d41402abc4b2a76b9719d911017c5", "hello", false)]
    [InlineData("5d41402abc4b2a76b9719d911017c592 ", "hello", false)]
    [InlineData("", "hello", false)]
    [InlineData("LT41402abc4b2a76b9719d911017c592", "hello", false)]
    public void A_text_is_held_against_its_digest(string? digest, string? text, bool matches) =>
        Assert.Equal(matches, MessageDigest.Matches(digest, text));

    [Fact]
    public void A_long_text_of_any_characters_is_hashed_as_UTF_8()
    {
        var text = string.Concat(Enumerable.Repeat("é漢🎈", 50_000));
#pragma warning disable CA5351 // The digest that queues send.
        var digest = Convert.ToHexString(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351

        Assert.True(MessageDigest.Matches(digest, text));
        Assert.False(MessageDigest.Matches(digest, text + " "));
    }

    // Of "B", "Text", "x" and "a", "Binary", 0x7F, in that order, each with its length.
    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Attributes_are_hashed_by_the_order_of_their_bytes(bool isOtherOrder, bool matches)
    {
        byte[] first = [0, 0, 0, 1, (byte)'B', 0, 0, 0, 4, .. "Text"u8, 1, 0, 0, 0, 1, (byte)'x'];
        byte[] second = [0, 0, 0, 1, (byte)'a', 0, 0, 0, 6, .. "Binary"u8, 2, 0, 0, 0, 1, 0x7F];
#pragma warning disable CA5351 // The digest that queues send.
        var digest = Convert.ToHexString(System.Security.Cryptography.MD5.HashData(isOtherOrder ? [.. second, .. first] : [.. first, .. second]));
#pragma warning restore CA5351
        var attributes = new Dictionary<string, (string?, string?, ReadOnlyMemory<byte>?)>
        {
            ["a"] = ("Binary", null, new byte[] { 0x7F }),
            ["B"] = ("Text", "x", null),
        };

        Assert.Equal(matches, MessageDigest.Matches(digest, attributes, static value => value));
    }

    [Fact]
    public void Holding_a_text_against_its_digest_allocates_nothing() =>
        Assert.Equal(0, Allocations.Of(() => Assert.True(MessageDigest.Matches("5d41402abc4b2a76b9719d911017c592", "hello"))));
}
