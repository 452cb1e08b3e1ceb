using System.Diagnostics.CodeAnalysis;

namespace FreeTierGen.Runtime.Endpoints;

/// <summary>What is known of AWS's regions: which partition each belongs to. Immutable.</summary>
public sealed class Partitions
{
    private readonly Dictionary<string, Partition> _regions;
    private readonly (RegionPattern Pattern, Partition Partition)[] _patterns;
    private readonly Partition _fallback;

    internal Partitions(IReadOnlyList<PartitionDefinition> definitions)
    {
        _regions = new Dictionary<string, Partition>(64, StringComparer.Ordinal);
        _patterns = new (RegionPattern, Partition)[definitions.Count];
        var all = new Partition[definitions.Count];
        Partition? fallback = null;
        for (var i = 0; i < definitions.Count; i++)
        {
            var definition = definitions[i];
            all[i] = definition.Partition;
            _patterns[i] = (definition.RegionPattern, definition.Partition);
            if (definition.Partition.Name == "aws")
            {
                fallback = definition.Partition;
            }

            foreach (var (region, partition) in definition.Regions)
            {
                _regions[region] = partition;
            }
        }

        _fallback = fallback ?? throw new FormatException("There is no partition 'aws', which unknown regions belong to.");
        All = all;
        Definitions = definitions;
    }

    /// <summary>AWS's partitions as they stood in August 2026.</summary>
    public static Partitions Default => DefaultHolder.Value;

    /// <summary>All partitions.</summary>
    public IReadOnlyList<Partition> All { get; }

    /// <summary>What the partitions were made from.</summary>
    internal IReadOnlyList<PartitionDefinition> Definitions { get; }

    /// <summary>Reads partitions in the form of AWS's <c>partitions.json</c>, version 1.x.</summary>
    /// <param name="json">The text of the file.</param>
    /// <exception cref="FormatException">The text is no such file; the message says what is wrong and where.</exception>
    public static Partitions Parse([StringSyntax(StringSyntaxAttribute.Json)] string json) => PartitionsReader.Read(json);

    /// <summary>
    /// The partition of a region: by its name, else by the pattern that its name matches, else <c>aws</c>.
    /// </summary>
    /// <param name="region">A region's name, such as <c>eu-west-1</c>; it need not exist.</param>
    public Partition Find(string? region)
    {
        if (region is null)
        {
            return _fallback;
        }

        if (_regions.TryGetValue(region, out var known))
        {
            return known;
        }

        foreach (var (pattern, partition) in _patterns)
        {
            if (pattern.IsMatch(region))
            {
                return partition;
            }
        }

        return _fallback;
    }

    // Made when first asked for: clients with partitions of their own never pay for it.
    private static class DefaultHolder
    {
        internal static readonly Partitions Value = new(PartitionData.Definitions());
    }
}
