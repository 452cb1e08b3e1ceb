namespace FreeTierGen.Runtime.Endpoints;

/// <summary>AWS's partitions as they stood in August 2026.</summary>
internal static class PartitionData
{
    internal static IReadOnlyList<PartitionDefinition> Definitions() =>
    [
        Define(
            "aws",
            "amazonaws.com",
            "api.aws",
            "us-east-1",
            @"^(us|eu|ap|sa|ca|me|af|il|mx)\-\w+\-\d+$",
            [
                "af-south-1", "ap-east-1", "ap-east-2", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1",
                "ap-south-2", "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5",
                "ap-southeast-6", "ap-southeast-7", "aws-global", "ca-central-1", "ca-west-1", "eu-central-1",
                "eu-central-2", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2", "eu-west-3",
                "il-central-1", "me-central-1", "me-south-1", "mx-central-1", "sa-east-1", "us-east-1", "us-east-2",
                "us-west-1", "us-west-2",
            ]),
        Define(
            "aws-cn",
            "amazonaws.com.cn",
            "api.amazonwebservices.com.cn",
            "cn-northwest-1",
            @"^cn\-\w+\-\d+$",
            ["aws-cn-global", "cn-north-1", "cn-northwest-1"]),
        Define(
            "aws-eusc",
            "amazonaws.eu",
            "api.amazonwebservices.eu",
            "eusc-de-east-1",
            @"^eusc\-(de)\-\w+\-\d+$",
            ["eusc-de-east-1"]),
        Define(
            "aws-iso",
            "c2s.ic.gov",
            "api.aws.ic.gov",
            "us-iso-east-1",
            @"^us\-iso\-\w+\-\d+$",
            ["aws-iso-global", "us-iso-east-1", "us-iso-west-1"]),
        Define(
            "aws-iso-b",
            "sc2s.sgov.gov",
            "api.aws.scloud",
            "us-isob-east-1",
            @"^us\-isob\-\w+\-\d+$",
            ["aws-iso-b-global", "us-isob-east-1", "us-isob-west-1"]),
        Define(
            "aws-iso-e",
            "cloud.adc-e.uk",
            "api.cloud-aws.adc-e.uk",
            "eu-isoe-west-1",
            @"^eu\-isoe\-\w+\-\d+$",
            ["aws-iso-e-global", "eu-isoe-west-1"]),
        Define(
            "aws-iso-f",
            "csp.hci.ic.gov",
            "api.aws.hci.ic.gov",
            "us-isof-south-1",
            @"^us\-isof\-\w+\-\d+$",
            ["aws-iso-f-global", "us-isof-east-1", "us-isof-south-1"]),
        Define(
            "aws-us-gov",
            "amazonaws.com",
            "api.aws",
            "us-gov-west-1",
            @"^us\-gov\-\w+\-\d+$",
            ["aws-us-gov-global", "us-gov-east-1", "us-gov-west-1"]),
    ];

    // Every partition has FIPS and dual-stack endpoints by now.
    private static PartitionDefinition Define(
        string name,
        string dnsSuffix,
        string dualStackDnsSuffix,
        string implicitGlobalRegion,
        string regionPattern,
        string[] regions)
    {
        var partition = new Partition
        {
            Name = name,
            DnsSuffix = dnsSuffix,
            DualStackDnsSuffix = dualStackDnsSuffix,
            SupportsFips = true,
            SupportsDualStack = true,
            ImplicitGlobalRegion = implicitGlobalRegion,
        };
        var pattern = SimpleRegionPattern.TryParse(regionPattern)
            ?? throw new FormatException($"'{regionPattern}' needs a regular expression.");
        return new PartitionDefinition(partition, pattern, Array.ConvertAll(regions, region => (region, partition)));
    }
}
