using System.ComponentModel;

namespace FreeTierGen.Runtime.Endpoints;

/// <summary>Where a service wants further calls to go, as it said when it was asked (<c>@clientDiscoveredEndpoint</c>).</summary>
/// <param name="Address">The host, with a port where the service names one.</param>
/// <param name="KeepFor">How long the answer holds.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct DiscoveredEndpoint(string Address, TimeSpan KeepFor)
{
    private const long MostMinutes = 366 * 24 * 60;

    /// <summary>An endpoint as a service hands it out. Times that are none, or that no process lives through, are cut.</summary>
    /// <param name="address">The host, with a port where the service names one.</param>
    /// <param name="minutes">How many minutes the answer holds.</param>
    /// <returns>The endpoint.</returns>
    public static DiscoveredEndpoint ForMinutes(string address, long minutes) =>
        new(address, TimeSpan.FromMinutes((double)Math.Clamp(minutes, 0, MostMinutes)));
}
