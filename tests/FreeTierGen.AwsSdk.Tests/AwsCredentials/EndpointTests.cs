using System.Text.Json;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.AwsCredentials.Sso;
using FreeTierGen.Runtime.AwsCredentials.SsoOidc;
using FreeTierGen.Runtime.AwsCredentials.Sts;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Testing;

namespace FreeTierGen.AwsSdk.Tests.AwsCredentials;

/// <summary>The endpoint rules of our own models find the hosts that the services' own cases name.</summary>
public sealed class EndpointTests
{
    [Theory]
    [InlineData("sts-2011-06-15")]
    [InlineData("sso-2019-06-10")]
    [InlineData("sso-oidc-2019-06-10")]
    public async Task The_hosts_are_the_services(string model)
    {
        using var document = JsonDocument.Parse(ConformanceData.ReadBytes("models", model + ".json"));
        var service = document.RootElement.GetProperty("shapes").EnumerateObject().Single(shape => shape.Value.GetProperty("type").GetString() == "service").Value;
        var cases = service.GetProperty("traits").GetProperty("smithy.rules#endpointTests").GetProperty("testCases").EnumerateArray().ToList();
        Assert.NotEmpty(cases);

        foreach (var test in cases)
        {
            var parameters = test.TryGetProperty("params", out var given) ? given : JsonDocument.Parse("{}").RootElement;
            if (Flag(parameters, "UseGlobalEndpoint"))
            {
                continue;
            }

            var expect = test.GetProperty("expect");
            var found = await FindAsync(model, parameters);
            if (expect.TryGetProperty("endpoint", out var endpoint))
            {
                Assert.Equal(endpoint.GetProperty("url").GetString(), found);
            }
            else
            {
                // Behind the rules' own words the runtime says what to set.
                Assert.StartsWith(expect.GetProperty("error").GetString()!, found, StringComparison.Ordinal);
            }
        }
    }

    private static bool Flag(JsonElement parameters, string name) => parameters.TryGetProperty(name, out var value) && value.GetBoolean();

    private static string? Text(JsonElement parameters, string name) => parameters.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static async Task<string> FindAsync(string model, JsonElement parameters)
    {
        using var handler = new CapturingHandler(static _ => (400, ""));
        try
        {
            await CallAsync(model, parameters, handler);
        }
        catch (EndpointResolutionException failure)
        {
            return failure.Message;
        }
        catch (ServiceException)
        {
            // Nobody has answered; what counts is who was asked.
        }

        return new Uri(Assert.Single(handler.Urls)).GetLeftPart(UriPartial.Authority);
    }

    private static async Task CallAsync(string model, JsonElement parameters, HttpMessageHandler handler)
    {
        switch (model)
        {
            case "sts-2011-06-15":
                using (var sts = new STSClient(Completed(new STSClientOptions(), parameters, handler)))
                    await sts.AssumeRoleWithWebIdentityAsync(new() { RoleArn = Place.Role, RoleSessionName = "s", WebIdentityToken = "t" });
                break;
            case "sso-2019-06-10":
                using (var sso = new SSOClient(Completed(new SSOClientOptions(), parameters, handler)))
                    await sso.GetRoleCredentialsAsync(new() { AccessToken = "t", AccountId = "1", RoleName = "r" });
                break;
            default:
                using (var oidc = new SSOOIDCClient(Completed(new SSOOIDCClientOptions(), parameters, handler)))
                    await oidc.CreateTokenAsync(new() { ClientId = "c", ClientSecret = "s", GrantType = "refresh_token" });
                break;
        }
    }

    private static TOptions Completed<TOptions>(TOptions options, JsonElement parameters, HttpMessageHandler handler)
        where TOptions : ClientOptions
    {
        options.Region = Text(parameters, "Region");
        options.Endpoint = Text(parameters, "Endpoint") is { } url ? new Uri(url) : null;
        options.UseFips = Flag(parameters, "UseFIPS");
        options.UseDualStack = Flag(parameters, "UseDualStack");
        options.Credentials = AnonymousCredentialsProvider.Instance;
        options.HttpHandler = handler;

        // The cases are older than what the partitions of the runtime know.
        options.Partitions = Partitions.Parse(ConformanceData.ReadText("partitions.json"));
        return options;
    }
}
