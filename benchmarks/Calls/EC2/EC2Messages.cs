using System.Globalization;
using System.Text;
using Acme.EC2;
using OfficialRequest = Amazon.EC2.Model.DescribeInstancesRequest;

namespace FreeTierGen.Benchmarks.Calls.EC2;

/// <summary>The same request for both clients, and what Amazon EC2 would answer.</summary>
internal static class EC2Messages
{
    /// <summary>How many instances are described.</summary>
    public const int Instances = 100;

    public static PreparedAnswer Answer { get; } = new(Body()) { ContentType = "text/xml;charset=UTF-8" };

    public static DescribeInstancesRequest Request() => new() { MaxResults = Instances };

    public static OfficialRequest OfficialRequest() => new() { MaxResults = Instances };

    private static byte[] Body()
    {
        var xml = new StringBuilder()
            .Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<DescribeInstancesResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">")
            .Append(CultureInfo.InvariantCulture, $"\n    <requestId>{CallEnvironment.RequestId}</requestId>\n    <reservationSet>");
        for (var instance = 0; instance < Instances; instance++)
        {
            xml.Append(CultureInfo.InvariantCulture, $$"""

                        <item>
                            <reservationId>r-0a1b2c3d4e5f{{instance:D5}}</reservationId>
                            <ownerId>123456789012</ownerId>
                            <groupSet/>
                            <instancesSet>
                                <item>
                                    <instanceId>i-0a1b2c3d4e5f{{instance:D5}}</instanceId>
                                    <imageId>ami-0abcdef1234567890</imageId>
                                    <instanceState><code>16</code><name>running</name></instanceState>
                                    <privateDnsName>ip-10-0-{{instance / 10}}-{{instance % 10}}.ec2.internal</privateDnsName>
                                    <dnsName/>
                                    <reason/>
                                    <keyName>operators</keyName>
                                    <amiLaunchIndex>0</amiLaunchIndex>
                                    <productCodes/>
                                    <instanceType>t4g.small</instanceType>
                                    <launchTime>2026-01-{{(instance % 28) + 1:D2}}T08:15:30.000Z</launchTime>
                                    <placement><availabilityZone>us-east-1a</availabilityZone><groupName/><tenancy>default</tenancy></placement>
                                    <monitoring><state>disabled</state></monitoring>
                                    <subnetId>subnet-0a1b2c3d</subnetId>
                                    <vpcId>vpc-0a1b2c3d</vpcId>
                                    <privateIpAddress>10.0.{{instance / 10}}.{{instance % 10}}</privateIpAddress>
                                    <sourceDestCheck>true</sourceDestCheck>
                                    <groupSet><item><groupId>sg-0a1b2c3d4e5f67890</groupId><groupName>web</groupName></item></groupSet>
                                    <architecture>arm64</architecture>
                                    <rootDeviceType>ebs</rootDeviceType>
                                    <rootDeviceName>/dev/xvda</rootDeviceName>
                                    <blockDeviceMapping>
                                        <item>
                                            <deviceName>/dev/xvda</deviceName>
                                            <ebs><volumeId>vol-0a1b2c3d4e5f{{instance:D5}}</volumeId><status>attached</status><attachTime>2026-01-01T08:15:31.000Z</attachTime><deleteOnTermination>true</deleteOnTermination></ebs>
                                        </item>
                                    </blockDeviceMapping>
                                    <virtualizationType>hvm</virtualizationType>
                                    <clientToken>c80e8021-a70a-42c7-a470-{{instance:D12}}</clientToken>
                                    <tagSet>
                                        <item><key>Name</key><value>web-{{instance:D3}}</value></item>
                                        <item><key>stage</key><value>production</value></item>
                                    </tagSet>
                                    <hypervisor>xen</hypervisor>
                                    <ebsOptimized>true</ebsOptimized>
                                </item>
                            </instancesSet>
                        </item>
                """);
        }

        return Encoding.UTF8.GetBytes(xml.Append("\n    </reservationSet>\n</DescribeInstancesResponse>").ToString());
    }
}
