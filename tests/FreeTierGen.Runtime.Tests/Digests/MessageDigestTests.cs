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

    [Fact]
    public void Holding_a_text_against_its_digest_allocates_nothing() =>
        Assert.Equal(0, Allocations.Of(() => Assert.True(MessageDigest.Matches("5d41402abc4b2a76b9719d911017c592", "hello"))));
}
