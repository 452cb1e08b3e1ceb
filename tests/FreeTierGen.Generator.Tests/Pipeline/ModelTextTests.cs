using System.Text;
using FreeTierGen.Generator.Pipeline;
using Microsoft.CodeAnalysis.Text;

namespace FreeTierGen.Generator.Tests.Pipeline;

public sealed class ModelTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{ \"plain\": true }")]
    [InlineData("Zoë 東京 🌦")]
    public void Text_becomes_its_utf8_bytes(string text)
        => Assert.Equal(Encoding.UTF8.GetBytes(text), ModelText.ToUtf8(SourceText.From(text)));

    [Theory]
    [InlineData("x", 32 * 1024 - 1)]
    [InlineData("", 32 * 1024 - 1)]
    [InlineData("", 100_000)]
    public void Pieces_do_not_cut_characters_in_two(string prefix, int count)
    {
        var text = prefix + string.Concat(Enumerable.Repeat("🌦", count / 2)) + new string('東', count);

        Assert.Equal(Encoding.UTF8.GetBytes(text), ModelText.ToUtf8(SourceText.From(text)));
    }

    [Fact]
    public void A_byte_order_mark_of_the_file_is_not_part_of_its_text()
    {
        using var file = new MemoryStream([0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}']);

        Assert.Equal("{}"u8.ToArray(), ModelText.ToUtf8(SourceText.From(file, Encoding.UTF8)));
    }
}
