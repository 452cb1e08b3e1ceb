using Amazon;
using Amazon.Runtime;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>What clients of both kinds are told alike.</summary>
internal static class Peers
{
    public const string Region = "eu-central-1";

    public const string AccessKeyId = "AKIDEXAMPLE";
    public const string SecretAccessKey = "not-a-secret";
    public const string SessionToken = "a/session+token==";

    public static SessionAWSCredentials OfficialCredentials => new(AccessKeyId, SecretAccessKey, SessionToken);

    public static T Configure<T>(T config, Wire wire)
        where T : ClientConfig
    {
        config.RegionEndpoint = RegionEndpoint.GetBySystemName(Region);
        config.HttpClientFactory = new WireClientFactory(wire);
        config.IgnoreConfiguredEndpointUrls = true;
        config.RetryMode = RequestRetryMode.Standard;
        config.MaxErrorRetry = 2;
        return config;
    }

    public static T Configure<T>(T options, Wire wire, TimeProvider time)
        where T : ClientOptions
    {
        options.Region = Region;
        options.HttpHandler = wire.Handler;
        options.Credentials = new StaticCredentialsProvider(AccessKeyId, SecretAccessKey, SessionToken);
        options.Retries = new() { MaxAttempts = 3 };
        options.TimeProvider = time;
        return options;
    }

    private sealed class WireClientFactory(Wire wire) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(wire.Handler, disposeHandler: false);

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => true;
    }
}
