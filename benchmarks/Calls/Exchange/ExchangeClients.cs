using FreeTierGen.Benchmarks.Floor.Exchange;
using CborClient = Acme.CborExchange.ExchangeClient;
using CborOptions = Acme.CborExchange.ExchangeClientOptions;
using JsonClient = Acme.Exchange.ExchangeClient;
using JsonOptions = Acme.Exchange.ExchangeClientOptions;

namespace FreeTierGen.Benchmarks.Calls.Exchange;

/// <summary>Clients of one service that speak different protocols, and are told the same.</summary>
internal static class ExchangeClients
{
    private static readonly Uri Endpoint = new("http://exchange.us-east-1.example.com");

    public static CborClient Cbor(HttpMessageHandler handler, TimeProvider? time = null) => new(new CborOptions
    {
        Region = CallEnvironment.Region,
        Endpoint = Endpoint,
        AllowPlainHttp = true,
        Credentials = CallEnvironment.Credentials,
        HttpHandler = handler,
        TimeProvider = time ?? TimeProvider.System,
    });

    public static JsonClient Json(HttpMessageHandler handler) => new(new JsonOptions
    {
        Region = CallEnvironment.Region,
        Endpoint = Endpoint,
        AllowPlainHttp = true,
        Credentials = CallEnvironment.Credentials,
        HttpHandler = handler,
    });

    public static HandWrittenExchange HandWritten(HttpMessageHandler handler, TimeProvider? time = null) => new(
        new HttpMessageInvoker(handler),
        Endpoint,
        CallEnvironment.Region,
        CallEnvironment.AccessKeyId,
        CallEnvironment.SecretAccessKey,
        time);
}
