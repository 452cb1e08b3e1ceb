namespace FreeTierGen.Runtime.Endpoints;

/// <summary>Where a service wants further calls to go, as it said when it was asked (<c>@clientDiscoveredEndpoint</c>).</summary>
/// <param name="Address">The host, with a port where the service names one.</param>
/// <param name="KeepFor">How long the answer holds.</param>
public readonly record struct DiscoveredEndpoint(string Address, TimeSpan KeepFor);
