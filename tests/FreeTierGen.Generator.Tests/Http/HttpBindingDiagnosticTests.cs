using System.Text.RegularExpressions;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Generator.Tests.Fuzzing;

namespace FreeTierGen.Generator.Tests.Http;

/// <summary>Bindings that can't be honoured are reported where they stand, and nothing else happens.</summary>
public sealed class HttpBindingDiagnosticTests
{
    private const string Http = "\"smithy.api#http\": { \"method\": \"GET\", \"uri\": \"/a/{name}\" }";
    private const string Label = "\"name\": { \"target\": \"smithy.api#String\", \"traits\": { \"smithy.api#required\": {}, \"smithy.api#httpLabel\": {} } }";

    [Fact]
    public void Bindings_that_fit_are_not_reported() => ModelDriver.Run(Model(Http, Label)).AssertNoDiagnostics().AssertCompiles();

    [Theory]
    [InlineData("", Label, "'acme#Ask' is malformed: operations of aws.protocols#restJson1 need the trait smithy.api#http")]
    [InlineData("\"smithy.api#http\": { \"method\": \"G T\", \"uri\": \"/a/{name}\" }", Label, "its 'method' has to be")]
    [InlineData("\"smithy.api#http\": { \"method\": \"a{2,1}\", \"uri\": \"/a/{name}\" }", Label, "its 'method' has to be")]
    [InlineData("\"smithy.api#http\": { \"uri\": \"/a/{name}\" }", Label, "its 'method' has to be")]
    [InlineData("\"smithy.api#http\": { \"method\": \"GET\", \"uri\": \"a/{name}\" }", Label, "its 'uri' has to be")]
    [InlineData("\"smithy.api#http\": { \"method\": \"GET\", \"uri\": \"/a/{name\" }", Label, "its 'uri' has to be")]
    [InlineData("\"smithy.api#http\": { \"method\": \"GET\", \"uri\": \"/a/name}\" }", Label, "its 'uri' has to be")]
    [InlineData("\"smithy.api#http\": { \"method\": \"GET\", \"uri\": \"/a\" }", Label, "its 'uri' has no label 'name'")]
    [InlineData(Http, "\"other\": { \"target\": \"smithy.api#String\" }", "the input has no member 'name'")]
    [InlineData(Http, "\"name\": { \"target\": \"acme#Texts\", \"traits\": { \"smithy.api#required\": {}, \"smithy.api#httpLabel\": {} } }", "smithy.api#httpLabel' on 'acme#AskInput$name' is invalid")]
    [InlineData(Http, "\"name\": { \"target\": \"acme#AskInput\", \"traits\": { \"smithy.api#httpLabel\": {} } }", "smithy.api#httpLabel' on 'acme#AskInput$name' is invalid")]
    [InlineData(Http, "\"name\": { \"target\": \"acme#Blob\", \"traits\": { \"smithy.api#required\": {}, \"smithy.api#httpLabel\": {} } }", "smithy.api#httpLabel' on 'acme#AskInput$name' is invalid")]
    [InlineData(Http, Label + ", \"x\": { \"target\": \"acme#AskInput\", \"traits\": { \"smithy.api#httpHeader\": \"X\" } }", "smithy.api#httpHeader' on 'acme#AskInput$x' is invalid")]
    [InlineData(Http, Label + ", \"x\": { \"target\": \"smithy.api#String\", \"traits\": { \"smithy.api#httpQuery\": 5 } }", "smithy.api#httpQuery' on 'acme#AskInput$x' is invalid")]
    [InlineData(Http, Label + ", \"x\": { \"target\": \"acme#Texts\", \"traits\": { \"smithy.api#httpQueryParams\": {} } }", "smithy.api#httpQueryParams' on 'acme#AskInput$x' is invalid")]
    [InlineData(Http, Label + ", \"x\": { \"target\": \"acme#Texts\", \"traits\": { \"smithy.api#httpPrefixHeaders\": \"x-\" } }", "smithy.api#httpPrefixHeaders' on 'acme#AskInput$x' is invalid")]
    [InlineData(Http, Label + ", \"x\": { \"target\": \"smithy.api#Integer\", \"traits\": { \"smithy.api#httpPayload\": {} } }", "smithy.api#httpPayload' on 'acme#AskInput$x' is invalid")]
    [InlineData(Http, Label + ", \"x\": { \"target\": \"acme#Body\" }", "'acme#AskInput$x' is malformed: a stream has to be the body")]
    public void A_binding_that_can_not_be_honoured_is_an_error(string http, string members, string expected)
    {
        var run = ModelDriver.Run(Model(http, members));

        Assert.Null(run.Exception);
        var messages = run.Diagnostics.Select(diagnostic => diagnostic.GetMessage(null)).ToList();
        Assert.Contains(messages, message => message.Contains(expected, StringComparison.Ordinal));
        Assert.All(run.Diagnostics, diagnostic => Assert.Contains(diagnostic.Id, new[] { Descriptors.InvalidTraitValue.Id, Descriptors.InvalidShape.Id }));
        Assert.Null(ModelProof.Failure(Model(http, members)));
    }

    [Theory]
    [InlineData("Blob", "httpPayload", "{}", "{}")]
    [InlineData("Map", "httpPrefixHeaders", "\"x-\"", "\"y-\"")]
    [InlineData("Map", "httpQueryParams", "{}", "{}")]
    [InlineData("Text", "httpQuery", "\"q\"", "\"q\"")]
    [InlineData("Text", "httpHeader", "\"X-Same\"", "\"x-same\"")]
    public void Two_members_at_one_place_are_an_error(string target, string trait, string first, string second)
    {
        var members = Bound("a", first) + ", " + Bound("b", second) + ", " + Label;

        var finding = Assert.Single(ModelDriver.Run(Model(Http, members)).Diagnostics);

        Assert.Equal(Descriptors.InvalidTraitValue.Id, finding.Id);
        Assert.Contains($"smithy.api#{trait}' on 'acme#AskInput$b' is invalid: another member is there already", finding.GetMessage(null), StringComparison.Ordinal);

        string Bound(string name, string value) => $$"""
            "{{name}}": { "target": "acme#{{target}}", "traits": { "smithy.api#{{trait}}": {{value}} } }
            """;
    }

    [Theory]
    [InlineData("Text", "")]
    [InlineData("Texts", "")]
    [InlineData("Texts", ", \"c\": *Text, \"d\": *Text, \"e\": *Texts")]
    public void Several_members_may_read_one_header(string target, string others)
    {
        var members = $"\"a\": *{target}, \"b\": *{target}{others}";
        var bound = Regex.Replace(members, @"\*(\w+)", """{ "target": "acme#$1", "traits": { "smithy.api#httpHeader": "X" } }""");

        ModelDriver.Run(WithOutput(bound)).AssertNoDiagnostics().AssertCompiles();
    }

    [Theory]
    [InlineData("\"message\": { \"target\": \"acme#Text\", \"traits\": { \"smithy.api#httpHeader\": \"X\" } }")]
    [InlineData("\"message\": { \"target\": \"acme#Text\", \"traits\": { \"smithy.api#httpPayload\": {} } }")]
    [InlineData("\"message\": { \"target\": \"acme#Text\", \"traits\": { \"smithy.api#httpPayload\": {} } }, \"other\": { \"target\": \"acme#Text\" }")]
    [InlineData("\"message\": { \"target\": \"acme#Text\" }, \"other\": { \"target\": \"acme#Text\", \"traits\": { \"smithy.api#httpHeader\": \"X\" } }")]
    public void The_message_of_an_error_may_be_bound(string members)
    {
        var model = Model(Http, Label)
            .Replace("\"acme#Blob\"", $$"""
                "acme#Wrong": { "type": "structure", "members": { {{members}} }, "traits": { "smithy.api#error": "client" } }, "acme#Blob"
                """, StringComparison.Ordinal)
            .Replace("\"input\"", "\"errors\": [{ \"target\": \"acme#Wrong\" }], \"input\"", StringComparison.Ordinal);

        ModelDriver.Run(model).AssertNoDiagnostics().AssertCompiles();
    }

    [Fact]
    public void Members_at_several_places_are_none()
    {
        const string members = Label + """
            , "a": { "target": "acme#Text", "traits": { "smithy.api#httpQuery": "q" } }
            , "b": { "target": "acme#Text", "traits": { "smithy.api#httpQuery": "Q" } }
            , "c": { "target": "acme#Text", "traits": { "smithy.api#httpHeader": "q" } }
            , "d": { "target": "acme#Map", "traits": { "smithy.api#httpPrefixHeaders": "q" } }
            , "e": { "target": "acme#Map", "traits": { "smithy.api#httpQueryParams": {} } }
            """;

        ModelDriver.Run(Model(Http, members)).AssertNoDiagnostics().AssertCompiles();
    }

    private static string WithOutput(string members) => Model(Http, Label)
        .Replace("\"input\"", "\"output\": { \"target\": \"acme#AskOutput\" }, \"input\"", StringComparison.Ordinal)
        .Replace("\"acme#Blob\"", $"\"acme#AskOutput\": {{ \"type\": \"structure\", \"members\": {{ {members} }} }}, \"acme#Blob\"", StringComparison.Ordinal);

    private static string Model(string http, string members) => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Desk": { "type": "service", "version": "1", "operations": [{ "target": "acme#Ask" }], "traits": { "aws.protocols#restJson1": {} } },
            "acme#Ask": { "type": "operation", "input": { "target": "acme#AskInput" }, "traits": { {{http}} } },
            "acme#AskInput": { "type": "structure", "members": { {{members}} } },
            "acme#Text": { "type": "string" },
            "acme#Blob": { "type": "blob" },
            "acme#Map": { "type": "map", "key": { "target": "acme#Text" }, "value": { "target": "acme#Text" } },
            "acme#Texts": { "type": "list", "member": { "target": "smithy.api#String" } },
            "acme#Body": { "type": "blob", "traits": { "smithy.api#streaming": {} } }
          }
        }
        """;
}
