using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Tests.Reading;

public sealed class VersionOneTests
{
    private const string Shapes = """
        "a#S": {
          "type": "structure",
          "members": {
            "plain": { "target": "a#Count" },
            "boxedTarget": { "target": "a#BoxedCount" },
            "boxedMember": { "target": "a#Count", "traits": { "smithy.api#box": {} } },
            "prelude": { "target": "smithy.api#Integer" },
            "primitive": { "target": "smithy.api#PrimitiveLong" },
            "flag": { "target": "a#Flag" },
            "text": { "target": "smithy.api#String" }
          }
        },
        "a#U": { "type": "union", "members": { "plain": { "target": "a#Count" } } },
        "a#Count": { "type": "integer" },
        "a#BoxedCount": { "type": "integer", "traits": { "smithy.api#box": {} } },
        "a#Flag": { "type": "boolean" }
        """;

    [Theory]
    [InlineData("1.0")]
    [InlineData("1")]
    public void Numbers_and_booleans_that_are_not_boxed_have_a_default(string version)
    {
        var model = ModelText.Read(Shapes, version);

        Assert.Equal(["plain", "primitive", "flag"], WithDefault(model.Shape("a#S")));
        Assert.Equal("0", Assert.IsType<NumberNode>(model.Shape("a#S").Member("plain")!.Traits.Get(TraitIds.Default)).Text);
        Assert.False(Assert.IsType<BooleanNode>(model.Shape("a#S").Member("flag")!.Traits.Get(TraitIds.Default)).Value);
    }

    [Fact]
    public void Members_of_unions_have_none()
        => Assert.Empty(WithDefault(ModelText.Read(Shapes, "1.0").Shape("a#U")));

    [Theory]
    [InlineData("2.0")]
    [InlineData("2")]
    public void In_version_two_only_the_model_says_so(string version)
        => Assert.Empty(WithDefault(ModelText.Read(Shapes, version).Shape("a#S")));

    [Fact]
    public void Sets_are_lists_of_unique_items()
    {
        var set = ModelText.Read("""  "a#S": { "type": "set", "member": { "target": "smithy.api#String" } }  """, "1.0").Shape("a#S");

        Assert.Equal(ShapeType.List, set.Type);
        Assert.Equal([TraitIds.UniqueItems], set.Traits.Ids());
    }

    private static IEnumerable<string> WithDefault(Shape shape)
        => shape.Members.Where(member => member.Traits.Has(TraitIds.Default)).Select(member => member.Name);
}
