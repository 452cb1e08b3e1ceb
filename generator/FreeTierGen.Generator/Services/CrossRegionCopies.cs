namespace FreeTierGen.Generator.Services;

/// <summary>Operations that copy from another region and carry a presigned URL of themselves for it, by SDK id.</summary>
internal static class CrossRegionCopies
{
    private static readonly CrossRegionCopy DbCluster = new("PreSignedUrl", null, ["ReplicationSourceIdentifier"]);
    private static readonly CrossRegionCopy DbClusterSnapshot = new("PreSignedUrl", null, ["SourceDBClusterSnapshotIdentifier"]);

    // Each service's reference of the operations, on PreSignedUrl.
    private static readonly Dictionary<(string SdkId, string Operation), CrossRegionCopy> Rows = new()
    {
        [("DocDB", "CopyDBClusterSnapshot")] = DbClusterSnapshot,
        [("DocDB", "CreateDBCluster")] = DbCluster,
        [("EC2", "CopySnapshot")] = new("PresignedUrl", "SourceRegion", []),
        [("Neptune", "CopyDBClusterSnapshot")] = DbClusterSnapshot,
        [("Neptune", "CreateDBCluster")] = DbCluster,
        [("RDS", "CopyDBClusterSnapshot")] = DbClusterSnapshot,
        [("RDS", "CopyDBSnapshot")] = new("PreSignedUrl", null, ["SourceDBSnapshotIdentifier"]),
        [("RDS", "CreateDBCluster")] = DbCluster,
        [("RDS", "CreateDBInstanceReadReplica")] = new("PreSignedUrl", null, ["SourceDBInstanceIdentifier", "SourceDBClusterIdentifier"]),
        [("RDS", "StartDBInstanceAutomatedBackupsReplication")] = new("PreSignedUrl", null, ["SourceDBInstanceArn"]),
    };

    /// <summary>How the operation copies; null for nearly all operations.</summary>
    public static CrossRegionCopy? Of(string sdkId, string operation) => Rows.TryGetValue((sdkId, operation), out var copy) ? copy : null;
}

/// <summary>What the members of an input that copies across regions are.</summary>
/// <param name="Url">The presigned URL.</param>
/// <param name="SourceRegion">The region that is copied from; null where the resources' ARNs say it.</param>
/// <param name="Sources">What is copied, of which one is set.</param>
internal sealed record CrossRegionCopy(string Url, string? SourceRegion, IReadOnlyList<string> Sources);
