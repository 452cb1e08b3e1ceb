namespace FreeTierGen.Runtime.Endpoints;

/// <summary>A partition, the pattern of its regions' names, and the regions that are known by name.</summary>
internal sealed class PartitionDefinition(Partition partition, RegionPattern regionPattern, IReadOnlyList<(string Name, Partition Partition)> regions)
{
    /// <summary>The partition.</summary>
    public Partition Partition => partition;

    /// <summary>What names of its regions look like.</summary>
    public RegionPattern RegionPattern => regionPattern;

    /// <summary>Known regions; a region may have a partition of its own that differs in some value.</summary>
    public IReadOnlyList<(string Name, Partition Partition)> Regions => regions;
}
