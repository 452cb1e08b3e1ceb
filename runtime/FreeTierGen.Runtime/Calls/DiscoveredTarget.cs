namespace FreeTierGen.Runtime.Calls;

/// <summary>Where the service wants a call to go, and when the call began that asked for it.</summary>
internal sealed record DiscoveredTarget(EndpointTarget Target, TimeSpan Started);
