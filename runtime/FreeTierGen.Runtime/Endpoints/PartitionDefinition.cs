namespace FreeTierGen.Runtime.Endpoints;

/// <summary>A partition, the pattern of its regions' names, and the regions that are known by name.</summary>
/// <param name="Partition">The partition.</param>
/// <param name="RegionPattern">What names of its regions look like.</param>
/// <param name="Regions">Known regions; a region may have a partition of its own that differs in some value.</param>
internal sealed record PartitionDefinition(
    Partition Partition,
    RegionPattern RegionPattern,
    IReadOnlyList<(string Name, Partition Partition)> Regions);
