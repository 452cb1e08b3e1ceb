using Microsoft.Extensions.Hosting;

namespace FreeTier.EmbeddedService.Hosting;

/// <summary>Leaves Ctrl+C and termination signals to the program that embeds the service. The default lifetime would take them.</summary>
internal sealed class SilentLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
