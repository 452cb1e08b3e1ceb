using System.Net;
using System.Text.Json.Nodes;
using FreeTierGen.Generator.Tests.Clients;
using FreeTierGen.Generator.Tests.Driver;

namespace FreeTierGen.Generator.Tests.Services;

/// <summary>Members that single services want in another form than callers have them.</summary>
public sealed class InputChangeTests
{
    [Theory]
    [InlineData("EC2", "RunInstances", "#!/bin/sh ✓", "IyEvYmluL3NoIOKckw==")]
    [InlineData("Auto Scaling", "CreateLaunchConfiguration", "", "")]
    [InlineData("EC2", "ImportInstance", "text", "text")]
    [InlineData("Other", "RunInstances", "text", "text")]
    public async Task User_data_is_base64_on_the_wire(string sdkId, string operation, string given, string sent)
        => Assert.Equal(sent, await SentAsync(sdkId, operation, "UserData", "smithy.api#String", "", $"UserData = \"{given}\""));

    [Theory]
    [InlineData("Route 53", "ResourceId", "/hostedzone/Z1", "Z1")]
    [InlineData("Route 53", "ChangeId", "/change/C1", "C1")]
    [InlineData("Route 53", "DelegationSetId", "delegationset/N1", "N1")]
    [InlineData("Route 53", "ResourceId", "Z1", "Z1")]
    [InlineData("Route 53", "Name", "/hostedzone/Z1", "/hostedzone/Z1")]
    [InlineData("Other", "ResourceId", "/hostedzone/Z1", "/hostedzone/Z1")]
    public async Task Ids_lose_the_path_that_answers_have_before_them(string sdkId, string target, string given, string sent)
        => Assert.Equal(
            sent,
            await SentAsync(sdkId, "Get", "Id", "acme#" + target, "\"smithy.api#required\": {}", $"Id = \"{given}\"", $", \"acme#{target}\": {{ \"type\": \"string\" }}"));

    [Theory]
    [InlineData("", "-")]
    [InlineData("AccountId = \"123\"", "123")]
    public async Task An_account_may_be_left_out_where_a_hyphen_stands_for_the_callers(string given, string sent)
        => Assert.Equal(sent, await SentAsync("Glacier", "List", "accountId", "smithy.api#String", "\"smithy.api#required\": {}", given));

    [Theory]
    [InlineData("S3", "bucket/a key+é.txt", "bucket/a%20key%2B%C3%A9.txt")]
    [InlineData("S3", "/bucket/a b?versionId=v1", "/bucket/a%20b?versionId=v1")]
    [InlineData("S3", "bucket/a%20key", "bucket/a%20key")]
    [InlineData("S3", "bucket/100%", "bucket/100%25")]
    [InlineData("S3", "bucket/a%20b c", "bucket/a%2520b%20c")]
    [InlineData("S3", "bucket/plain-key_1.~x", "bucket/plain-key_1.~x")]
    [InlineData("Other", "bucket/a key", "bucket/a key")]
    public async Task The_source_of_a_copy_is_encoded_unless_it_is_already(string sdkId, string given, string sent)
        => Assert.Equal(sent, await SentAsync(sdkId, "CopyObject", "CopySource", "smithy.api#String", "", $"CopySource = \"{given}\""));

    // MD5 of 32 bytes from 0 on, by another tool.
    [Theory]
    [InlineData("S3", "SSECustomerKey", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", null, "tP/LI3N87DFaSk0aoqYgzg==")]
    [InlineData("S3", "CopySourceSSECustomerKey", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", null, "tP/LI3N87DFaSk0aoqYgzg==")]
    [InlineData("S3", "SSECustomerKey", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "own", "own")]
    [InlineData("S3", "SSECustomerKey", "no base64!", null, null)]
    [InlineData("S3", "SSECustomerKey", null, null, null)]
    [InlineData("Other", "SSECustomerKey", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", null, null)]
    public async Task A_customers_key_is_sent_with_its_digest(string sdkId, string member, string? key, string? digest, string? sent)
        => Assert.Equal(sent, await SentAsync(
            sdkId,
            "PutObject",
            member + "MD5",
            "smithy.api#String",
            $"}} }}, \"{member}\": {{ \"target\": \"smithy.api#String\", \"traits\": {{ \"smithy.api#sensitive\": {{}}",
            $"{member} = {Literal(key)}, {member}MD5 = {Literal(digest)}"));

    private static string Literal(string? text) => text is null ? "null" : $"\"{text}\"";

    private static async Task<string?> SentAsync(
        string sdkId, string operation, string member, string target, string traits, string initialiser, string shapes = "")
    {
        var model = ServiceModel.Text(
            sdkId, operation, $"\"{member}\": {{ \"target\": \"{target}\", \"traits\": {{ {traits} }} }}", shapes: shapes);
        var client = sdkId.Replace(" ", "", StringComparison.Ordinal);
        var caller = ServiceModel.Caller + $$"""

            static partial class Caller
            {
                public static async Task CallAsync(HttpMessageHandler handler)
                {
                    using var client = new {{client}}Client(Configure(new {{client}}ClientOptions(), handler));
                    await client.{{operation}}Async(new In { {{initialiser}} });
                }
            }
            """;
        using var handler = new StubHandler((HttpStatusCode.OK, "{}"));
        await GeneratedAssembly.Load(model, caller).Method<Func<HttpMessageHandler, Task>>("Acme.Caller", "CallAsync")(handler);
        return JsonNode.Parse(handler.Requests[0].Body)![member]?.GetValue<string>();
    }
}
