using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;
using Microsoft.CodeAnalysis;
using static FreeTierGen.Generator.Tests.Diagnostics.DiagnosticAssert;

namespace FreeTierGen.Generator.Tests.Clients;

/// <summary>By which auth schemes operations are called: signed, by other schemes, anonymous, or not at all.</summary>
public sealed class AuthSchemeTests
{
    private const string SigV4 = "\"aws.auth#sigv4\": { \"name\": \"post\" }";
    private const string Bearer = "\"smithy.api#httpBearerAuth\": {}";
    private const string SigV4a = "\"aws.auth#sigv4a\": { \"name\": \"post\" }";
    private const string Basic = "\"smithy.api#httpBasicAuth\": {}";
    private const string Digest = "\"smithy.api#httpDigestAuth\": {}";
    private const string Key = "\"smithy.api#httpApiKeyAuth\": { \"name\": \"Authorization\", \"in\": \"header\", \"scheme\": \"Key\" }";
    private const string Own = "\"acme#token\": {}";
    private const string OptionalAuth = "\"smithy.api#optionalAuth\": {}";

    [Theory]
    [InlineData(SigV4, "")]
    [InlineData(Digest + ", " + SigV4, "")]
    [InlineData(SigV4 + ", \"smithy.api#auth\": [\"smithy.api#httpDigestAuth\", \"aws.auth#sigv4\"], " + Digest, "")]
    [InlineData(SigV4 + ", \"smithy.api#auth\": [\"smithy.api#httpBearerAuth\"], " + Bearer, "\"smithy.api#auth\": [\"aws.auth#sigv4\"]")]
    [InlineData(SigV4 + ", \"smithy.api#auth\": []", "\"smithy.api#auth\": [\"aws.auth#sigv4\"]")]
    public void A_call_is_signed_where_SigV4_is_all_that_a_client_knows_of_the_schemes(string ofService, string ofOperation)
    {
        var send = Generate(ofService, ofOperation)["Acme.Operations/SendOperation.g.cs"];

        Assert.DoesNotContain("IsAnonymous", send, StringComparison.Ordinal);
        Assert.DoesNotContain("Auth =", send, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(SigV4, "\"smithy.api#auth\": []")]
    [InlineData(Bearer, "\"smithy.api#auth\": []")]
    [InlineData(SigV4 + ", \"smithy.api#auth\": []", "")]
    [InlineData(Digest, OptionalAuth)]
    [InlineData(SigV4 + ", " + Digest, "\"smithy.api#auth\": [\"smithy.api#httpDigestAuth\"], " + OptionalAuth)]
    public void A_call_is_anonymous_where_nobody_has_to_be_known(string ofService, string ofOperation)
    {
        var send = Generate(ofService, ofOperation)["Acme.Operations/SendOperation.g.cs"];

        Assert.Contains("IsAnonymous = true", send, StringComparison.Ordinal);
        Assert.DoesNotContain("Auth =", send, StringComparison.Ordinal);
    }

    // Without a list the schemes are tried by their names; with one in its order, the operation's before the service's.
    [Theory]
    [InlineData(SigV4, OptionalAuth, "SigV4OrNobody")]
    [InlineData(Bearer, "", "HttpBearer")]
    [InlineData(Bearer, OptionalAuth, "HttpBearerOrNobody")]
    [InlineData(Bearer + ", " + SigV4, "", "SigV4OrHttpBearer")]
    [InlineData(Bearer + ", " + Basic + ", " + Key + ", " + SigV4a, "", "SigV4aOrHttpApiKeyOrHttpBasicOrHttpBearer")]
    [InlineData(Bearer + ", " + Digest + ", " + Own, "", "HttpBearer")]
    [InlineData(SigV4 + ", " + Bearer + ", \"smithy.api#auth\": [\"smithy.api#httpBearerAuth\", \"aws.auth#sigv4\"]", "", "HttpBearerOrSigV4")]
    [InlineData(SigV4 + ", " + Bearer + ", \"smithy.api#auth\": [\"aws.auth#sigv4\"]", "\"smithy.api#auth\": [\"smithy.api#httpBearerAuth\"]", "HttpBearer")]
    [InlineData(SigV4 + ", " + SigV4a, "\"smithy.api#auth\": [\"aws.auth#sigv4a\", \"aws.auth#sigv4\"]", "SigV4aOrSigV4")]
    public void Other_schemes_are_listed_in_the_models_order(string ofService, string ofOperation, string list)
    {
        var run = Generate(ofService, ofOperation);

        Assert.Contains($"Auth = global::Acme.Operations.PostService.{list} }}", run["Acme.Operations/SendOperation.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Auth =", run["Acme.Operations/PingOperation.g.cs"], StringComparison.Ordinal);
        Assert.Contains($" {list} = new ", run["Acme.Operations/PostService.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_with_many_schemes_has_a_list_for_each_kind_of_operation_and_its_options_have_their_identities()
    {
        var run = Generate(
            Bearer + ", " + Basic + ", " + Key + ", " + SigV4 + ", " + SigV4a,
            "\"smithy.api#auth\": [\"smithy.api#httpApiKeyAuth\", \"smithy.api#httpBasicAuth\", \"smithy.api#httpBearerAuth\", \"aws.auth#sigv4\"], " + OptionalAuth);

        Snapshot.Match(run["Acme.Operations/PostService.g.cs"], "PostService", "cs");
        Snapshot.Match(run["Acme/PostClientOptions.g.cs"], "PostClientOptions", "cs");
    }

    [Theory]
    [InlineData(SigV4, "", "")]
    [InlineData(Bearer, "", "BearerToken")]
    [InlineData(Basic, "", "Login")]
    [InlineData(Key, OptionalAuth, "ApiKey")]
    [InlineData(SigV4a, "", "SigningRegionSet AuthSchemePreference")]
    [InlineData(Bearer + ", " + SigV4, "", "BearerToken AuthSchemePreference")]
    [InlineData(Bearer + ", " + SigV4, "\"smithy.api#auth\": [\"aws.auth#sigv4\"]", "")]
    public void Options_have_what_operations_need_and_no_more(string ofService, string ofOperation, string expected)
    {
        string[] all = ["BearerToken", "ApiKey", "Login", "SigningRegionSet", "AuthSchemePreference"];
        var options = Generate(ofService, ofOperation)["Acme/PostClientOptions.g.cs"];

        Assert.Equal(expected, string.Join(' ', all.Where(name => options.Contains($" {name} {{ get; set; }}", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("▶" + Digest, "", "smithy.api#httpDigestAuth", "acme#Post", "smithy.api#httpDigestAuth")]
    [InlineData("▶\"aws.auth#cognitoUserPools\": { \"providerArns\": [] }", "", "aws.auth#cognitoUserPools", "acme#Post", "aws.auth#cognitoUserPools")]
    [InlineData("▶" + Own, "", "acme#token", "acme#Post", "acme#token")]
    [InlineData(Digest + ", ▶" + Own, "", "acme#token", "acme#Post", "acme#token, smithy.api#httpDigestAuth")]
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
                + $"since callers have to be known by {schemes}, which clients do not know, or which the service has no trait for.");

        run.AssertCompiles();
        Assert.DoesNotContain("Acme.Operations/SendOperation.g.cs", run.FileNames);
        Assert.Contains("PingAsync", run["Acme/PostClient.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("▶{ \"name\": \"X-Key\" }", "\"in\" has to be header or query")]
    [InlineData("▶{ \"name\": \"X-Key\", \"in\": \"cookie\" }", "\"in\" has to be header or query")]
    [InlineData("▶{ \"in\": \"query\" }", "\"name\" has to be the name of the header or of the parameter")]
    [InlineData("▶{ \"name\": \"X: Y\", \"in\": \"header\" }", "\"name\" has to be the name of a header")]
    [InlineData("▶{ \"name\": \"X-Key\", \"in\": \"header\", \"scheme\": \"two words\" }", "\"scheme\" has to be a word")]
    [InlineData("▶{ \"name\": \"key\", \"in\": \"query\", \"scheme\": \"Key\" }", "\"scheme\" is for headers only")]
    [InlineData("▶true", "it has to be an object with \"in\" and \"name\"")]
    public void A_place_for_a_key_that_is_none_is_an_error(string value, string reason)
        => Reports(
            Model($"\"smithy.api#httpApiKeyAuth\": {value}", ""),
            "FTG0023",
            DiagnosticSeverity.Error,
            $"The trait 'smithy.api#httpApiKeyAuth' on 'acme#Post' is invalid: {reason}. Correct it in the model.");

    [Fact]
    public void An_edit_elsewhere_leaves_the_schemes_alone()
    {
        var driver = ModelDriver.With(Model(Bearer + ", " + SigV4, OptionalAuth));
        driver.Run();
        var second = driver.Run();

        second.AssertAllCached();
    }

    private static GeneratorRun Generate(string ofService, string ofOperation)
        => ModelDriver.Run(Model(ofService, ofOperation)).AssertNoDiagnostics().AssertCompiles();

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
