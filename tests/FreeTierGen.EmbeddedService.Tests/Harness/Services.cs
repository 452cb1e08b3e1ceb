namespace FreeTierGen.EmbeddedService.Tests.Harness;

internal static class Services
{
    /// <summary>A service whose clock stands still.</summary>
    public static Task<EmbeddedFreeTierService> StartAsync(
        Func<EmbeddedFreeTierServiceOptions, EmbeddedFreeTierServiceOptions>? configure = null)
    {
        var options = new EmbeddedFreeTierServiceOptions { TimeProvider = new FixedTime() };
        return EmbeddedFreeTierService.StartAsync(configure?.Invoke(options) ?? options);
    }
}
