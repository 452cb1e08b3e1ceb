using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Clients;

/// <summary>Published services that know their callers by tokens, through clients made of their models.</summary>
public sealed class CallerIdentityTests
{
    private const string CodeCatalyst = """
        using System.Net.Http;
        using System.Threading.Tasks;
        using FreeTierGen.Runtime.Identity;

        namespace Acme;

        internal static class Caller
        {
            public static async Task CallAsync(HttpMessageHandler handler, string? token)
            {
                using var client = new CodeCatalystClient(new CodeCatalystClientOptions
                {
                    Region = "us-west-2",
                    BearerToken = token is null ? null : new BearerToken(token),
                    HttpHandler = handler,
                });
                await client.VerifySessionAsync();
            }
        }
        """;

    private const string Bedrock = """
        using System.Net.Http;
        using System.Threading.Tasks;
        using FreeTierGen.Runtime.Identity;

        namespace Acme;

        internal static class Caller
        {
            public static async Task CallAsync(HttpMessageHandler handler, string? token)
            {
                var options = new BedrockRuntimeClientOptions
                {
                    Region = "us-west-2",
                    Credentials = new StaticCredentialsProvider("AKID", "secret"),
                    AuthSchemePreference = token is null ? ["sigv4"] : ["httpBearerAuth"],
                    BearerToken = token is null ? null : new BearerToken(token),
                    HttpHandler = handler,
                };
                using var client = new BedrockRuntimeClient(options);
                await client.InvokeModelAsync(new InvokeModelRequest { ModelId = "model" });
            }
        }
        """;

    private delegate Task Call(HttpMessageHandler handler, string? token);

    [Fact]
    public async Task CodeCatalyst_takes_a_token_and_nothing_else()
    {
        var call = await LoadAsync("codecatalyst-2022-09-28", CodeCatalyst, "VerifySession");
        using var handler = new RecordingHandler();

        await call(handler, "abc");
        var exception = await Assert.ThrowsAsync<FreeTierGen.Runtime.CredentialsException>(() => call(handler, null));

        Assert.Equal(["Bearer abc"], handler.Authorizations);
        Assert.Contains("BearerToken", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bedrock_takes_a_signature_or_a_token()
    {
        var call = await LoadAsync("bedrock-runtime-2023-09-30", Bedrock, "InvokeModel");
        using var handler = new RecordingHandler();

        await call(handler, "abc");
        await call(handler, null);

        Assert.Equal("Bearer abc", handler.Authorizations[0]);
        Assert.StartsWith("AWS4-HMAC-SHA256 Credential=AKID/", handler.Authorizations[1], StringComparison.Ordinal);
    }

    private static async Task<Call> LoadAsync(string model, string caller, string operation)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(ConformanceData.Directory("models"), model + ".json"));
        return GeneratedAssembly.Load(text, caller, ("Operations", operation)).Method<Call>("Acme.Caller", "CallAsync");
    }

    private sealed class RecordingHandler : HttpMessageHandler
    {
        public List<string> Authorizations { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Authorizations.Add(request.Headers.NonValidated["Authorization"].ToString());
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("{}") });
        }
    }
}
