using FreeTier.Client;
using FreeTier.EmbeddedService;
using FreeTierGen.Runtime.Identity;

namespace FreeTier.Connection;

/// <summary>The service that this process brings along: made-up data on a loopback port, gone when the command ends.</summary>
internal static class EmbeddedConnection
{
    internal static async Task<ServiceConnection> OpenAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var settings = new EmbeddedFreeTierServiceOptions { TimeProvider = time };
        EmbeddedFreeTierService service = await EmbeddedFreeTierService.StartAsync(settings, cancellationToken).ConfigureAwait(false);
        var options = new FreeTierClientOptions
        {
            Endpoint = service.Uri,
            HttpHandler = Loopback.HandlerFor(service.Uri),
            Region = settings.SigningRegion,
            Credentials = new StaticCredentialsProvider(settings.AccessKeyId, settings.SecretAccessKey),
            TimeProvider = time,
            UseFips = false,
            UseDualStack = false,
        };
        return new ServiceConnection(
            options,
            service,
            $"Embedded service on {service.Uri.GetLeftPart(UriPartial.Authority)}, made-up data. Use --live for AWS.");
    }
}
