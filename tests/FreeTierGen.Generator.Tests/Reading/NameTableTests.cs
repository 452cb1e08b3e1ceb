using System.Text;
using FreeTierGen.Generator.Reading;

namespace FreeTierGen.Generator.Tests.Reading;

public sealed class NameTableTests
{
    [Fact]
    public void Equal_bytes_give_the_same_string_however_many_names_there_are()
    {
        var table = new NameTable();
        var first = Enumerable.Range(0, 5000).Select(i => table.Get(Encoding.UTF8.GetBytes($"name{i}"))).ToList();

        for (var i = 0; i < first.Count; i++)
        {
            Assert.Equal($"name{i}", first[i]);
            Assert.Same(first[i], table.Get(Encoding.UTF8.GetBytes($"name{i}")));
        }
    }

    [Fact]
    public void Long_and_foreign_names_are_decoded()
    {
        var name = string.Concat(Enumerable.Repeat("東京🌦", 40));
        Assert.Equal(name, new NameTable().Get(Encoding.UTF8.GetBytes(name)));
        Assert.Equal("Zoë", new NameTable().Get("Zoë"u8));
    }
}
