using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Tests.Reading;

public sealed class MixinTests
{
    [Fact]
    public void Members_of_mixins_come_first_in_the_order_of_the_mixins()
    {
        var model = ModelText.Read(
            """
            "a#S": {
              "type": "structure",
              "mixins": [{ "target": "a#B" }, { "target": "a#A" }],
              "members": { "own": { "target": "smithy.api#String" } }
            },
            "a#A": { "type": "structure", "members": { "fromA": { "target": "smithy.api#String" } }, "traits": { "smithy.api#mixin": {} } },
            "a#B": {
              "type": "structure",
              "mixins": [{ "target": "a#C" }],
              "members": { "fromB": { "target": "smithy.api#String" } },
              "traits": { "smithy.api#mixin": {} }
            },
            "a#C": { "type": "structure", "members": { "fromC": { "target": "smithy.api#String" } }, "traits": { "smithy.api#mixin": {} } }
            """);

        Assert.Equal(["fromC", "fromB", "fromA", "own"], model.Shape("a#S").MemberNames());
        Assert.All(model.Shape("a#S").Members, member => Assert.Same(model.Shape("a#S"), member.Container));
        Assert.Equal(["fromC"], model.Shape("a#C").MemberNames());
    }

    [Fact]
    public void Traits_of_mixins_are_taken_but_for_those_that_are_local()
    {
        var shape = ModelText.Read(
            """
            "a#S": { "type": "structure", "mixins": [{ "target": "a#A" }, { "target": "a#B" }], "traits": { "smithy.api#title": "own" } },
            "a#A": {
              "type": "structure",
              "traits": {
                "smithy.api#mixin": { "localTraits": ["smithy.api#internal"] },
                "smithy.api#internal": {},
                "smithy.api#title": "A",
                "smithy.api#documentation": "A"
              }
            },
            "a#B": { "type": "structure", "traits": { "smithy.api#mixin": {}, "smithy.api#documentation": "B" } }
            """).Shape("a#S");

        Assert.Equal(["smithy.api#title", "smithy.api#documentation"], shape.Traits.Ids());
        Assert.Equal("own", shape.Traits.String("smithy.api#title"));
        Assert.Equal("B", shape.Traits.String("smithy.api#documentation"));
    }

    [Fact]
    public void A_member_that_is_told_anew_keeps_its_place_and_the_traits_that_it_does_not_change()
    {
        var shape = ModelText.Read(
            """
            "a#S": {
              "type": "structure",
              "mixins": [{ "target": "a#A" }],
              "members": {
                "own": { "target": "smithy.api#String" },
                "m": { "target": "smithy.api#String", "traits": { "smithy.api#documentation": "S" } }
              }
            },
            "a#A": {
              "type": "structure",
              "members": { "m": { "target": "smithy.api#String", "traits": { "smithy.api#required": {}, "smithy.api#documentation": "A" } } },
              "traits": { "smithy.api#mixin": {} }
            }
            """).Shape("a#S");

        Assert.Equal(["m", "own"], shape.MemberNames());
        Assert.Equal(["smithy.api#required", "smithy.api#documentation"], shape.Members[0].Traits.Ids());
        Assert.Equal("S", shape.Members[0].Traits.String("smithy.api#documentation"));
    }

    [Fact]
    public void Applied_traits_reach_shapes_own_members_and_members_of_mixins()
    {
        var model = ModelText.Read(
            """
            "a#S$own": { "type": "apply", "traits": { "smithy.api#documentation": "own" } },
            "a#S$mixed": { "type": "apply", "traits": { "smithy.api#documentation": "in S" } },
            "a#S": {
              "type": "structure",
              "mixins": [{ "target": "a#A" }],
              "members": { "own": { "target": "smithy.api#String" } }
            },
            "a#T": { "type": "structure", "mixins": [{ "target": "a#A" }] },
            "a#A": {
              "type": "structure",
              "members": { "mixed": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } } },
              "traits": { "smithy.api#mixin": {} }
            },
            "a#S": { "type": "apply", "traits": { "smithy.api#sensitive": {} } }
            """);

        var shape = model.Shape("a#S");
        Assert.Equal(["smithy.api#documentation"], shape.Member("own")!.Traits.Ids());
        Assert.Equal(["smithy.api#required", "smithy.api#documentation"], shape.Member("mixed")!.Traits.Ids());
        Assert.Equal(["smithy.api#sensitive"], shape.Traits.Ids());

        // What is applied to one user of a mixin concerns no other.
        Assert.Equal(["smithy.api#required"], model.Shape("a#T").Member("mixed")!.Traits.Ids());
        Assert.Equal(["smithy.api#required"], model.Shape("a#A").Member("mixed")!.Traits.Ids());
    }

    [Fact]
    public void Traits_applied_to_a_mixin_reach_all_who_use_it()
    {
        var model = ModelText.Read(
            """
            "a#S": { "type": "structure", "mixins": [{ "target": "a#A" }] },
            "a#A$m": { "type": "apply", "traits": { "smithy.api#required": {} } },
            "a#A": { "type": "structure", "members": { "m": { "target": "smithy.api#String" } }, "traits": { "smithy.api#mixin": {} } }
            """);

        Assert.Equal(["smithy.api#required"], model.Shape("a#S").Member("m")!.Traits.Ids());
    }

    [Fact]
    public void Services_and_operations_take_from_their_mixins_too()
    {
        var model = ModelText.Read(
            """
            "a#S": { "type": "service", "mixins": [{ "target": "a#M" }], "operations": [{ "target": "a#Own" }] },
            "a#M": {
              "type": "service",
              "version": "7",
              "operations": [{ "target": "a#Mixed" }],
              "errors": [{ "target": "a#E" }],
              "traits": { "smithy.api#mixin": {} }
            },
            "a#Own": { "type": "operation", "mixins": [{ "target": "a#OM" }] },
            "a#Mixed": { "type": "operation" },
            "a#OM": { "type": "operation", "errors": [{ "target": "a#E" }], "traits": { "smithy.api#mixin": {} } },
            "a#E": { "type": "structure", "traits": { "smithy.api#error": "client" } }
            """);

        var service = (ServiceShape)model.Shape("a#S");
        Assert.Equal("7", service.Version);
        Assert.Equal(["Own", "Mixed"], service.Operations.Select(id => id.Name));
        Assert.Equal(["E"], service.Errors.Select(id => id.Name));
        Assert.Equal(["E"], ((OperationShape)model.Shape("a#Own")).Errors.Select(id => id.Name));
    }
}
