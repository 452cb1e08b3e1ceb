using System.Text;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;
using FreeTierGen.Generator.Reading;

namespace FreeTierGen.Generator.Tests.Reading;

public sealed class ModelReaderTests
{
    [Theory]
    [InlineData("blob", ShapeType.Blob)]
    [InlineData("boolean", ShapeType.Boolean)]
    [InlineData("string", ShapeType.String)]
    [InlineData("byte", ShapeType.Byte)]
    [InlineData("short", ShapeType.Short)]
    [InlineData("integer", ShapeType.Integer)]
    [InlineData("long", ShapeType.Long)]
    [InlineData("float", ShapeType.Float)]
    [InlineData("double", ShapeType.Double)]
    [InlineData("bigInteger", ShapeType.BigInteger)]
    [InlineData("bigDecimal", ShapeType.BigDecimal)]
    [InlineData("timestamp", ShapeType.Timestamp)]
    [InlineData("document", ShapeType.Document)]
    [InlineData("enum", ShapeType.Enum)]
    [InlineData("intEnum", ShapeType.IntEnum)]
    [InlineData("structure", ShapeType.Structure)]
    [InlineData("union", ShapeType.Union)]
    [InlineData("service", ShapeType.Service)]
    [InlineData("operation", ShapeType.Operation)]
    [InlineData("resource", ShapeType.Resource)]
    public void Shapes_of_every_type_are_read(string name, object type)
        => Assert.Equal(type, ModelText.Read($$"""  "a#S": { "type": "{{name}}" }  """).Shape("a#S").Type);

    [Fact]
    public void Members_keep_the_order_of_the_file_and_their_own_traits()
    {
        var shape = ModelText.Read(
            """
            "a#S": {
              "type": "structure",
              "members": {
                "zebra": { "target": "smithy.api#String", "traits": { "smithy.api#required": {}, "smithy.api#documentation": "Z" } },
                "apple": { "target": "a#L" }
              },
              "traits": { "smithy.api#sensitive": {} }
            },
            "a#L": { "type": "list", "member": { "target": "smithy.api#Integer", "traits": { "smithy.api#range": { "min": 1 } } } }
            """).Shape("a#S");

        Assert.Equal(["zebra", "apple"], shape.MemberNames());
        Assert.Equal(["smithy.api#sensitive"], shape.Traits.Ids());
        Assert.Equal(["smithy.api#required", "smithy.api#documentation"], shape.Members[0].Traits.Ids());
        Assert.Equal("Z", shape.Members[0].Traits.String("smithy.api#documentation"));
        Assert.Equal(new ShapeId("a", "L"), shape.Members[1].Target);
        Assert.Same(shape, shape.Members[1].Container);
    }

    [Fact]
    public void Lists_and_maps_have_their_fixed_members()
    {
        var model = ModelText.Read(
            """
            "a#L": { "type": "list", "member": { "target": "a#M" } },
            "a#M": { "type": "map", "value": { "target": "smithy.api#String" }, "key": { "target": "smithy.api#String" } }
            """);

        Assert.Equal(["member"], model.Shape("a#L").MemberNames());
        Assert.Equal(["key", "value"], model.Shape("a#M").MemberNames());
        Assert.Equal(ShapeType.Map, model.Target(model.Shape("a#L").Members[0]).Type);
    }

    [Fact]
    public void Operations_without_input_or_output_have_unit()
    {
        var model = ModelText.Read(
            """
            "a#Op": { "type": "operation", "output": { "target": "a#Out" }, "errors": [{ "target": "a#Err" }] },
            "a#Out": { "type": "structure" },
            "a#Err": { "type": "structure", "traits": { "smithy.api#error": "client" } }
            """);

        var operation = Assert.IsType<OperationShape>(model.Shape("a#Op"));
        Assert.Equal("smithy.api#Unit", operation.Input.ToString());
        Assert.Equal("a#Out", operation.Output.ToString());
        Assert.Equal(["a#Err"], operation.Errors.Select(id => id.ToString()));
        Assert.Equal(ShapeType.Structure, model[operation.Input].Type);
    }

    [Fact]
    public void Services_tell_version_operations_resources_errors_and_renames()
    {
        var service = Assert.IsType<ServiceShape>(ModelText.Read(
            """
            "a#S": {
              "type": "service",
              "version": "2026-01-01",
              "operations": [{ "target": "a#Op" }],
              "resources": [{ "target": "a#R" }],
              "errors": [{ "target": "a#E" }],
              "rename": { "b#Thing": "OtherThing" }
            },
            "a#Op": { "type": "operation" },
            "a#R": { "type": "resource" },
            "a#E": { "type": "structure", "traits": { "smithy.api#error": "client" } }
            """).Shape("a#S"));

        Assert.Equal("2026-01-01", service.Version);
        Assert.Equal("a#Op", Assert.Single(service.Operations).ToString());
        Assert.Equal("a#R", Assert.Single(service.Resources).ToString());
        Assert.Equal("a#E", Assert.Single(service.Errors).ToString());
        Assert.Equal("OtherThing", service.Rename[new ShapeId("b", "Thing")]);
    }

    [Fact]
    public void Resources_bring_operations_of_every_lifecycle()
    {
        string[] names = ["put", "create", "read", "update", "delete", "list"];
        var lifecycles = string.Join(",", names.Select(name => $$"""  "{{name}}": { "target": "a#{{name}}" }  """));
        var operations = string.Join(",", names.Append("own").Append("collection").Select(name => $$"""  "a#{{name}}": { "type": "operation" }  """));
        var resource = Assert.IsType<ResourceShape>(ModelText.Read(
            $$"""
            "a#R": {
              "type": "resource", {{lifecycles}},
              "operations": [{ "target": "a#own" }],
              "collectionOperations": [{ "target": "a#collection" }],
              "resources": [{ "target": "a#Child" }]
            },
            "a#Child": { "type": "resource" },
            {{operations}}
            """).Shape("a#R"));

        Assert.Equal(["put", "create", "read", "update", "delete", "list", "own", "collection"], resource.Operations.Select(id => id.Name));
        Assert.Equal("Child", Assert.Single(resource.Resources).Name);
    }

    [Fact]
    public void The_enum_trait_of_old_makes_an_enum_shape()
    {
        var shape = ModelText.Read(
            """
            "a#E": {
              "type": "string",
              "traits": {
                "smithy.api#documentation": "Sizes.",
                "smithy.api#enum": [
                  { "name": "NANO", "value": "t2.nano", "documentation": "Smallest.", "deprecated": true, "tags": ["x"] },
                  { "value": "t2.micro" },
                  { "value": "2xlarge" },
                  { "value": "2-xlarge" },
                  { "value": "2_xlarge" }
                ]
              }
            }
            """).Shape("a#E");

        Assert.Equal(ShapeType.Enum, shape.Type);
        Assert.Equal(["NANO", "T2_MICRO", "_2XLARGE", "_2_XLARGE", "_2_XLARGE_"], shape.MemberNames());
        Assert.Equal(["t2.nano", "t2.micro", "2xlarge", "2-xlarge", "2_xlarge"], shape.Members.Select(member => member.Traits.String(TraitIds.EnumValue)));
        Assert.Equal(["smithy.api#documentation"], shape.Traits.Ids());
        Assert.Equal(
            ["smithy.api#enumValue", "smithy.api#documentation", "smithy.api#deprecated", "smithy.api#tags"],
            shape.Members[0].Traits.Ids());
    }

    [Fact]
    public void Positions_are_bytes_also_behind_a_byte_order_mark_and_other_alphabets()
    {
        const string Text = """{ "smithy": "2.0", "metadata": { "who": "Zoë 東京" }, "shapes": { "a#S": { "type": "structure", "members": { "m": { "target": "smithy.api#String" } } } } }""";
        byte[] utf8 = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)];

        var shape = ModelReader.Read(utf8, new DiagnosticBag())!.Shape("a#S");

        Assert.Equal("\"a#S\"", Encoding.UTF8.GetString(utf8, shape.Position, 5));
        Assert.Equal("\"m\"", Encoding.UTF8.GetString(utf8, shape.Members[0].Position, 3));
    }

    [Fact]
    public void Escaped_names_and_values_are_unescaped()
    {
        var shape = ModelText.Read(
            """
            "a#S": { "t\u0079pe": "structure", "members": { "\u006d": { "target": "smithy.api\u0023String", "traits": { "smithy.api#documentation": "a\"b\u00e9\ud83c\udf26" } } } }
            """).Shape("a#S");

        Assert.Equal("m", shape.Members[0].Name);
        Assert.Equal("smithy.api#String", shape.Members[0].Target.ToString());
        Assert.Equal("a\"bé🌦", shape.Members[0].Traits.String("smithy.api#documentation"));
    }

    [Fact]
    public void Numbers_keep_every_digit()
    {
        var range = ModelText.Read("""  "a#N": { "type": "long", "traits": { "smithy.api#range": { "min": -9223372036854775808, "max": 1.50e3 } } }  """)
            .Shape("a#N").Traits.Object("smithy.api#range")!;

        Assert.Equal("-9223372036854775808", Assert.IsType<NumberNode>(range["min"]).Text);
        Assert.Equal("1.50e3", Assert.IsType<NumberNode>(range["max"]).Text);
    }

    [Fact]
    public void JSON_nested_beyond_all_reason_is_reported_instead_of_ending_the_process()
    {
        var diagnostics = new DiagnosticBag();
        var text = "{ \"smithy\": \"2.0\", \"metadata\": " + new string('[', 100_000);

        Assert.Null(ModelReader.Read(Encoding.UTF8.GetBytes(text), diagnostics));
        Assert.Equal("FTG0031", Assert.Single(diagnostics.Findings).Descriptor.Id);
    }

    [Fact]
    public void Every_prefix_of_a_model_is_reported_and_none_throws()
    {
        var utf8 = Encoding.UTF8.GetBytes(Driver.SampleModels.Weather);
        for (var length = 0; length < utf8.Length - 1; length += 7)
        {
            var diagnostics = new DiagnosticBag();
            Assert.Null(ModelReader.Read(utf8[..length], diagnostics));
            Assert.True(diagnostics.HasErrors);
        }
    }
}
