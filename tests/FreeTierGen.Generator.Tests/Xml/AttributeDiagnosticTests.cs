using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Generator.Tests.Fuzzing;

namespace FreeTierGen.Generator.Tests.Xml;

/// <summary>An attribute holds one plain value.</summary>
public sealed class AttributeDiagnosticTests
{
    [Theory]
    [InlineData("smithy.api#String", true)]
    [InlineData("smithy.api#Boolean", true)]
    [InlineData("smithy.api#BigDecimal", true)]
    [InlineData("smithy.api#Timestamp", true)]
    [InlineData("smithy.api#Blob", false)]
    [InlineData("acme#Texts", false)]
    [InlineData("acme#Map", false)]
    [InlineData("acme#Inner", false)]
    public void What_can_be_no_attribute_is_an_error(string target, bool isPossible)
    {
        var model = Model(target);
        var run = ModelDriver.Run(model);

        Assert.Null(ModelProof.Failure(model));
        if (isPossible)
        {
            run.AssertNoDiagnostics();
            return;
        }

        var found = Assert.Single(run.Diagnostics);
        Assert.Equal(Descriptors.InvalidTraitValue.Id, found.Id);
        Assert.Contains("'smithy.api#xmlAttribute' on 'acme#Inner$a' is invalid: an attribute holds a text, a number, a boolean or a time", found.GetMessage(null), StringComparison.Ordinal);
    }

    private static string Model(string target) => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Desk": { "type": "service", "version": "1", "operations": [{ "target": "acme#Ask" }], "traits": { "aws.protocols#restXml": {} } },
            "acme#Ask": {
              "type": "operation", "input": { "target": "acme#AskIn" }, "output": { "target": "acme#AskOut" },
              "traits": { "smithy.api#http": { "method": "POST", "uri": "/" } }
            },
            "acme#AskIn": { "type": "structure", "members": { "inner": { "target": "acme#Inner" } } },
            "acme#AskOut": { "type": "structure", "members": { "inner": { "target": "acme#Inner" } } },
            "acme#Inner": {
              "type": "structure",
              "members": { "a": { "target": "{{target}}", "traits": { "smithy.api#xmlAttribute": {}, "smithy.api#xmlFlattened": {} } } }
            },
            "acme#Map": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#String" } },
            "acme#Texts": { "type": "list", "member": { "target": "smithy.api#String" } }
          }
        }
        """;
}
