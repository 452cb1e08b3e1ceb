namespace FreeTierGen.Runtime.Endpoints;

/// <summary>Finds the endpoint of a call. Generated for each service from its endpoint rules.</summary>
/// <param name="partitions">What is known of regions, or null for <see cref="Endpoints.Partitions.Default"/>.</param>
public abstract class EndpointResolver(Partitions? partitions)
{
    /// <summary>What the resolver knows of regions.</summary>
    public Partitions Partitions => partitions ?? Partitions.Default;
}
