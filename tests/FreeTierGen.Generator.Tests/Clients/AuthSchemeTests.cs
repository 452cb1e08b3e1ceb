using FreeTierGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using static FreeTierGen.Generator.Tests.Diagnostics.DiagnosticAssert;

namespace FreeTierGen.Generator.Tests.Clients;

/// <summary>By which auth schemes operations are called: signed, anonymous, or not at all.</summary>
public sealed class AuthSchemeTests
{
    private const string SigV4 = "\"aws.auth#sigv4\": { \"name\": \"post\" }";
    private const string Bearer = "\"smithy.api#httpBearerAuth\": {}";
    private const string Own = "\"acme#token\": {}";
    private const string OptionalAuth = "\"smithy.api#optionalAuth\": {}";

    [Theory]
    [InlineData(SigV4, "")]
    [InlineData(Bearer + ", " + SigV4, "")]
    [InlineData(SigV4 + ", \"smithy.api#auth\": [\"smithy.api#httpBearerAuth\", \"aws.auth#sigv4\"], " + Bearer, "")]
    [InlineData(SigV4 + ", \"smithy.api#auth\": [\"smithy.api#httpBearerAuth\"], " + Bearer, "\"smithy.api#auth\": [\"aws.auth#sigv4\"]")]
    [InlineData(SigV4 + ", \"smithy.api#auth\": []", "\"smithy.api#auth\": [\"aws.auth#sigv4\"]")]
    public void A_call_is_signed_where_SigV4_is_among_the_schemes(string ofService, string ofOperation)
    {
        var send = Generate(ofService, ofOperation);

        Assert.DoesNotContain("IsAnonymous", send, StringComparison.Ordinal);
        Assert.DoesNotContain("IsAuthOptional", send, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(SigV4, "\"smithy.api#auth\": []")]
    [InlineData(Bearer, "\"smithy.api#auth\": []")]
    [InlineData(SigV4 + ", \"smithy.api#auth\": []", "")]
    [InlineData(Bearer, OptionalAuth)]
    [InlineData(SigV4 + ", " + Bearer, "\"smithy.api#auth\": [\"smithy.api#httpBearerAuth\"], " + OptionalAuth)]
    public void A_call_is_anonymous_where_nobody_has_to_be_known(string ofService, string ofOperation)
        => Assert.Contains("IsAnonymous = true", Generate(ofService, ofOperation), StringComparison.Ordinal);

    [Fact]
    public void A_call_that_may_be_signed_but_need_not_be_says_so()
    {
        var send = Generate(SigV4, OptionalAuth);

        Assert.Contains("IsAuthOptional = true", send, StringComparison.Ordinal);
        Assert.DoesNotContain("IsAnonymous", send, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("▶" + Bearer, "", "smithy.api#httpBearerAuth", "acme#Post", "smithy.api#httpBearerAuth")]
    [InlineData("▶\"aws.auth#sigv4a\": { \"name\": \"post\" }", "", "aws.auth#sigv4a", "acme#Post", "aws.auth#sigv4a")]
    [InlineData("▶" + Own, "", "acme#token", "acme#Post", "acme#token")]
    [InlineData("▶" + Bearer + ", " + Own, "", "smithy.api#httpBearerAuth", "acme#Post", "smithy.api#httpBearerAuth, acme#token")]
    [InlineData(SigV4 + ", ▶\"smithy.api#auth\": [\"acme#token\"], " + Own, "", "smithy.api#auth", "acme#Post", "acme#token")]
    [InlineData(SigV4 + ", " + Own, "▶\"smithy.api#auth\": [\"acme#token\"]", "smithy.api#auth", "acme#Send", "acme#token")]
    [InlineData(Bearer, "▶\"smithy.api#auth\": [\"aws.auth#sigv4\"]", "smithy.api#auth", "acme#Send", "aws.auth#sigv4")]
    public void An_operation_that_only_other_schemes_open_is_left_out(string ofService, string ofOperation, string trait, string owner, string schemes)
    {
        var run = Reports(
            Model(ofService, ofOperation),
            "FTG0021",
            DiagnosticSeverity.Warning,
            $"'Send' is left out of the client: the trait '{trait}' on '{owner}' changes what is sent or received and is not supported, "
                + $"since callers have to be known by {schemes}, and clients sign by aws.auth#sigv4 only.");

        run.AssertCompiles();
        Assert.DoesNotContain("Acme.Operations/SendOperation.g.cs", run.FileNames);
        Assert.Contains("PingAsync", run["Acme/PostClient.g.cs"], StringComparison.Ordinal);
    }

    private static string Generate(string ofService, string ofOperation)
        => ModelDriver.Run(Model(ofService, ofOperation)).AssertNoDiagnostics().AssertCompiles()["Acme.Operations/SendOperation.g.cs"];

    // Ping can be called whatever the service asks for.
    private static string Model(string ofService, string ofOperation)
        => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Post": {
              "type": "service",
              "version": "2026-01-01",
              "operations": [{ "target": "acme#Send" }, { "target": "acme#Ping" }],
              "traits": { "aws.protocols#awsJson1_0": {}{{(ofService.Length == 0 ? "" : ", ")}}{{ofService}} }
            },
            "acme#Ping": { "type": "operation", "traits": { "smithy.api#auth": [] } },
            "acme#Send": { "type": "operation", "traits": { {{ofOperation}} } },
            "acme#token": { "type": "structure", "traits": { "smithy.api#trait": {}, "smithy.api#authDefinition": {} } }
          }
        }
        """;
}
