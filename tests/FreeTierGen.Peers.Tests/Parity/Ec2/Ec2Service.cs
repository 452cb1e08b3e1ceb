using Acme.Ec2;
using Official = Amazon.EC2;

namespace FreeTierGen.Peers.Tests.Parity.Ec2;

/// <summary>EC2: query forms with flat lists, XML without a wrapper, and no defaults.</summary>
internal sealed class Ec2Service : PeerService<Official.AmazonEC2Client, EC2Client>
{
    private static readonly DateTime Then = new(2026, 4, 16, 12, 30, 15, DateTimeKind.Utc);

    public override string Name => "EC2";

    public override WireAnswer NothingToSay(string name) => Xml($"""<{name.Split(' ')[0]}Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"/>""");

    public override IEnumerable<PeerCase> Cases =>
    [
        Case(
            "DescribeInstances",
            official => official.DescribeInstancesAsync(new Official.Model.DescribeInstancesRequest
            {
                Filters = [new() { Name = "tag:é+ &", Values = ["a", "b c"] }, new() { Name = "instance-state-name", Values = ["running"] }],
                MaxResults = 10,
                NextToken = "1/+==",
                DryRun = false,
            }),
            generated => generated.DescribeInstancesAsync(new()
            {
                Filters = [new() { Name = "tag:é+ &", Values = ["a", "b c"] }, new() { Name = "instance-state-name", Values = ["running"] }],
                MaxResults = 10,
                NextToken = "1/+==",
                DryRun = false,
            })),

        Case(
            "DescribeInstances without a word",
            official => official.DescribeInstancesAsync(new Official.Model.DescribeInstancesRequest()),
            generated => generated.DescribeInstancesAsync()),

        Case(
            "RunInstances",
            official => official.RunInstancesAsync(new Official.Model.RunInstancesRequest
            {
                ImageId = "ami-1",
                InstanceType = Official.InstanceType.T3Micro,
                MinCount = 1,
                MaxCount = 2,
                ClientToken = "once",
                UserData = "IyEvYmluL3No",
                SecurityGroupIds = ["sg-1", "sg-2"],
                BlockDeviceMappings = [new() { DeviceName = "/dev/xvda", Ebs = new() { VolumeSize = 8, VolumeType = Official.VolumeType.Gp3, DeleteOnTermination = true, Encrypted = false } }],
                NetworkInterfaces = [new() { DeviceIndex = 0, SubnetId = "subnet-1", Groups = ["sg-3"], AssociatePublicIpAddress = false }],
                TagSpecifications = [new() { ResourceType = Official.ResourceType.Instance, Tags = [new() { Key = "a", Value = "" }, new() { Key = "b", Value = "ü" }] }],
                InstanceMarketOptions = new() { MarketType = Official.MarketType.Spot, SpotOptions = new() { MaxPrice = "0.1", ValidUntil = Then } },
                Placement = new() { AvailabilityZone = "eu-central-1a", PartitionNumber = 0 },
                EbsOptimized = false,
            }),
            generated => generated.RunInstancesAsync(new()
            {
                ImageId = "ami-1",
                InstanceType = new InstanceType("t3.micro"),
                MinCount = 1,
                MaxCount = 2,
                ClientToken = "once",
                UserData = "#!/bin/sh",
                SecurityGroupIds = ["sg-1", "sg-2"],
                BlockDeviceMappings = [new() { DeviceName = "/dev/xvda", Ebs = new() { VolumeSize = 8, VolumeType = new VolumeType("gp3"), DeleteOnTermination = true, Encrypted = false } }],
                NetworkInterfaces = [new() { DeviceIndex = 0, SubnetId = "subnet-1", Groups = ["sg-3"], AssociatePublicIpAddress = false }],
                TagSpecifications = [new() { ResourceType = new ResourceType("instance"), Tags = [new() { Key = "a", Value = "" }, new() { Key = "b", Value = "ü" }] }],
                InstanceMarketOptions = new() { MarketType = new MarketType("spot"), SpotOptions = new() { MaxPrice = "0.1", ValidUntil = new DateTimeOffset(Then) } },
                Placement = new() { AvailabilityZone = "eu-central-1a", PartitionNumber = 0 },
                EbsOptimized = false,
            })),
    ];

    public override IEnumerable<PeerAnswer> Answers { get; } =
    [
        new("DescribeInstances", "DescribeInstances", Xml("""
            <DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>5b1c2d7e-0000-4000-8000-a1b2c3d4e5f6</requestId>
            <reservationSet><item><reservationId>r-1</reservationId><ownerId>123456789012</ownerId><groupSet/>
            <instancesSet><item><instanceId>i-1</instanceId><imageId>ami-1</imageId><instanceState><code>16</code><name>running</name></instanceState>
            <instanceType>of.tomorrow</instanceType><launchTime>2026-04-16T12:30:15.000Z</launchTime><ebsOptimized>false</ebsOptimized><amiLaunchIndex>0</amiLaunchIndex>
            <placement><availabilityZone>eu-central-1a</availabilityZone><tenancy>default</tenancy></placement><monitoring><state>disabled</state></monitoring>
            <blockDeviceMapping><item><deviceName>/dev/xvda</deviceName><ebs><volumeId>vol-1</volumeId><attachTime>2026-04-16T12:30:16.500Z</attachTime><deleteOnTermination>true</deleteOnTermination></ebs></item></blockDeviceMapping>
            <tagSet><item><key>a</key><value/></item><item><key>b</key><value>&lt;ü&gt;</value></item></tagSet>
            <cpuOptions><coreCount>1</coreCount><threadsPerCore>2</threadsPerCore></cpuOptions><ofTomorrow><x>1</x></ofTomorrow></item></instancesSet></item>
            <item><reservationId>r-2</reservationId></item></reservationSet><nextToken>1/+==</nextToken></DescribeInstancesResponse>
            """)),
    ];

    public override IEnumerable<PeerAnswer> Errors { get; } =
    [
        new("as of all of the service's", "DescribeInstances", Xml("""
            <Response><Errors><Error><Code>InvalidInstanceID.NotFound</Code><Message>not there</Message></Error></Errors><RequestID>5b1c2d7e-0000-4000-8000-a1b2c3d4e5f6</RequestID></Response>
            """)),
    ];

    protected override Official.AmazonEC2Client CreateOfficial(Wire wire) => new(Peers.OfficialCredentials, Peers.Configure(new Official.AmazonEC2Config(), wire));

    protected override EC2Client CreateGenerated(Wire wire, TimeProvider time) => new(Peers.Configure(new EC2ClientOptions(), wire, time));

    private static WireAnswer Xml(string body) => new(body.Trim()) { ContentType = "text/xml;charset=UTF-8" };
}
