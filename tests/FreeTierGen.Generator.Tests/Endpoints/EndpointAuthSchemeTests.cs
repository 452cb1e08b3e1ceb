using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Runtime;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Endpoints;

/// <summary>Endpoint rules that ask for an auth scheme which a client does not have.</summary>
public sealed class EndpointAuthSchemeTests
{
    private const string Caller = """
        using System.Net.Http;
        using System.Threading.Tasks;
        using FreeTierGen.Runtime.Identity;

        namespace Acme;

        internal static class Caller
        {
            public static async Task PutAsync(HttpMessageHandler handler, string? endpointId)
            {
                using var client = new EventBridgeClient(new EventBridgeClientOptions
                {
                    Region = "eu-west-1",
                    Credentials = new StaticCredentialsProvider("AKID", "secret"),
                    HttpHandler = handler,
                });
                await client.PutEventsAsync(new PutEventsRequest { Entries = [new PutEventsRequestEntry { Source = "test" }], EndpointId = endpointId });
            }
        }
        """;

    private delegate Task Put(HttpMessageHandler handler, string? endpointId);

    [Fact]
    public async Task An_event_to_a_global_endpoint_is_not_sent_since_it_would_have_to_be_signed_by_SigV4a()
    {
        var model = Path.Combine(ConformanceData.Directory("models"), "eventbridge-2015-10-07.json");
        var put = GeneratedAssembly.Load(await File.ReadAllTextAsync(model), Caller, ("Operations", "PutEvents")).Method<Put>("Acme.Caller", "PutAsync");
        using var handler = new CountingHandler();

        await put(handler, null);
        Assert.Equal(["events.eu-west-1.amazonaws.com"], handler.Hosts);

        var exception = await Assert.ThrowsAsync<AuthSchemeNotSupportedException>(() => put(handler, "abc.def"));
        Assert.Contains("sigv4a", exception.Message, StringComparison.Ordinal);
        Assert.Single(handler.Hosts);
    }

    private sealed class CountingHandler : HttpMessageHandler
    {
        public List<string> Hosts { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Hosts.Add(request.RequestUri!.Host);
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("{}") });
        }
    }
}
