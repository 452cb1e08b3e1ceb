#if PEERS || SQS || S3 || EC2
using Amazon.Runtime;

namespace FreeTierGen.Benchmarks.Calls;

/// <summary>Gives the official SDK one client for all calls, as it keeps one of its own.</summary>
internal sealed class OneClientFactory(HttpMessageHandler handler) : HttpClientFactory
{
    private readonly HttpClient _client = new(handler);

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
}
#endif
