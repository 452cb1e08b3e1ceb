using Acme.Talk;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.EndToEnd.Tests.Events;

/// <summary>Clients of the service on loopback.</summary>
internal static class TalkClients
{
    public const string AccessKeyId = "AKIDEXAMPLE";
    public const string SecretAccessKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    // Else a response that is left over HTTP/1.1 is read on for two seconds, to keep its connection.
    private static readonly SocketsHttpHandler Handler = new() { ResponseDrainTimeout = TimeSpan.Zero };

    public static TalkClient Of(Uri endpoint, Action<TalkClientOptions>? configure = null)
    {
        var options = Prepare(new TalkClientOptions(), endpoint);
        configure?.Invoke(options);
        return new TalkClient(options);
    }

    public static TOptions Prepare<TOptions>(TOptions options, Uri endpoint)
        where TOptions : ClientOptions
    {
        options.Region = "us-east-1";
        options.Endpoint = endpoint;
        options.Credentials = new StaticCredentialsProvider(AccessKeyId, SecretAccessKey);
        options.HttpHandler = Handler;
        options.Retries = new Runtime.Retries.RetryOptions { MaxAttempts = 3 };
        return options;
    }

    public static async Task<List<TEvent>> AllAsync<TEvent>(IAsyncEnumerable<TEvent> events)
    {
        var all = new List<TEvent>();
        await foreach (var one in events)
        {
            all.Add(one);
        }

        return all;
    }
}
