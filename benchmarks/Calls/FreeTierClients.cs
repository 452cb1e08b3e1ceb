using Acme.FreeTier;
using FreeTierGen.Benchmarks.Floor.FreeTier;

namespace FreeTierGen.Benchmarks.Calls;

/// <summary>Clients of FreeTier that are told the same.</summary>
internal static class FreeTierClients
{
    private static readonly Uri Endpoint = new("https://freetier.us-east-1.api.aws");

    public static FreeTierClient Generated(HttpMessageHandler handler) => new(new FreeTierClientOptions
    {
        Region = CallEnvironment.Region,
        Credentials = CallEnvironment.Credentials,
        HttpHandler = handler,
    });

    public static HandWrittenFreeTier HandWritten(HttpMessageHandler handler, TimeSpan? limit = null) => new(
        new HttpMessageInvoker(handler), Endpoint, CallEnvironment.AccessKeyId, CallEnvironment.SecretAccessKey, limit: limit);
}
