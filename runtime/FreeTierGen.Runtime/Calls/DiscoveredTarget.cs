namespace FreeTierGen.Runtime.Calls;

/// <summary>Where the service wants a call to go, and when the call began that asked for it; null where nobody had to wait.</summary>
internal sealed class DiscoveredTarget(EndpointTarget target, TimeSpan? started)
{
    public EndpointTarget Target => target;

    public TimeSpan? Started => started;
}
