namespace FreeTier.EmbeddedService.Hosting;

/// <summary>The time as the service sees it, which a fault can put off.</summary>
internal sealed class ServiceClock(TimeProvider timeProvider, Faults faults)
{
    public DateTimeOffset UtcNow => timeProvider.GetUtcNow() + faults.ClockOffset;
}
