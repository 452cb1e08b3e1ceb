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
