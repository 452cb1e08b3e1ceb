namespace FreeTierGen.Runtime.Endpoints;

/// <summary>A partition of AWS: a group of regions that share accounts and DNS suffixes.</summary>
/// <remarks>The result of the rules function <c>aws.partition</c>.</remarks>
public sealed class Partition
{
    /// <summary>The name, such as <c>aws</c> or <c>aws-cn</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The suffix of host names, such as <c>amazonaws.com</c>.</summary>
    public required string DnsSuffix { get; init; }

    /// <summary>The suffix of host names that answer by IPv4 and IPv6, such as <c>api.aws</c>.</summary>
    public required string DualStackDnsSuffix { get; init; }

    /// <summary>Whether the partition has FIPS endpoints.</summary>
    public required bool SupportsFips { get; init; }

    /// <summary>Whether the partition has dual-stack endpoints.</summary>
    public required bool SupportsDualStack { get; init; }

    /// <summary>The region that services without regions sign for.</summary>
    public required string ImplicitGlobalRegion { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
