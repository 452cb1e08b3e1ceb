using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Tests.Model;

public sealed class ShapeIdTests
{
    [Theory]
    [InlineData("a#B", "a", "B", null)]
    [InlineData("com.amazonaws.freetier#Expression$Or", "com.amazonaws.freetier", "Expression", "Or")]
    [InlineData("_a.b_1#_C9", "_a.b_1", "_C9", null)]
    public void Absolute_ids_are_read_and_written(string text, string space, string name, string? member)
    {
        var id = ShapeId.Parse(text);
        Assert.NotNull(id);
        Assert.Equal((space, name, member), (id.Namespace, id.Name, id.Member));
        Assert.Equal(text, id.ToString());
        Assert.Equal(new ShapeId(space, name, member), id);
        Assert.Equal(new ShapeId(space, name, member).GetHashCode(), id.GetHashCode());
    }

    [Theory]
    [InlineData("")]
    [InlineData("B")]
    [InlineData("#B")]
    [InlineData("a#")]
    [InlineData("a#B$")]
    [InlineData("a#$c")]
    [InlineData("a..b#C")]
    [InlineData("a.#C")]
    [InlineData("a#B C")]
    [InlineData("a#1B")]
    [InlineData("a#B$c$d")]
    [InlineData("a#B#C")]
    [InlineData("ä#B")]
    public void Other_text_is_no_id(string text) => Assert.Null(ShapeId.Parse(text));

    [Fact]
    public void Ids_differ_in_each_part()
    {
        var ids = new HashSet<ShapeId> { new("a", "B"), new("b", "B"), new("a", "C"), new("a", "B", "c"), new("a", "B", "d") };

        Assert.Equal(5, ids.Count);
        Assert.True(new ShapeId("a", "B") == new ShapeId("a", "B"));
        Assert.True(new ShapeId("a", "B") != new ShapeId("a", "b"));
    }
}
