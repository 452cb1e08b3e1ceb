using Acme.EC2;
using FreeTierGen.Benchmarks.Floor.Http;
using FreeTierGen.Benchmarks.Floor.Xml;

namespace FreeTierGen.Benchmarks.Floor.EC2;

/// <summary>Reads instances.</summary>
internal static class Instances
{
    public static Instance Read(ref XmlScanner xml)
    {
        ArchitectureValues? architecture = null;
        InstanceBlockDeviceMapping[]? volumes = null;
        string? clientToken = null;
        bool? isEbsOptimized = null;
        HypervisorType? hypervisor = null;
        string? rootDeviceName = null;
        DeviceType? rootDeviceType = null;
        GroupIdentifier[]? groups = null;
        bool? checksDestination = null;
        Tag[]? tags = null;
        VirtualizationType? virtualizationType = null;
        string? id = null;
        string? image = null;
        InstanceState? state = null;
        string? privateDnsName = null;
        string? publicDnsName = null;
        string? reason = null;
        string? keyName = null;
        int? launchIndex = null;
        ProductCode[]? productCodes = null;
        InstanceType? type = null;
        DateTimeOffset? launchTime = null;
        Placement? placement = null;
        Monitoring? monitoring = null;
        string? subnet = null;
        string? vpc = null;
        string? privateAddress = null;
        string? publicAddress = null;
        while (xml.NextChild(out var name))
        {
            switch (name.Length)
            {
                case 12 when name.SequenceEqual("architecture"u8):
                    architecture = new ArchitectureValues(EnumText.Of(xml.Utf8()));
                    break;
                case 18 when name.SequenceEqual("blockDeviceMapping"u8):
                    volumes = Volumes.Read(ref xml);
                    break;
                case 11 when name.SequenceEqual("clientToken"u8):
                    clientToken = xml.Text();
                    break;
                case 12 when name.SequenceEqual("ebsOptimized"u8):
                    isEbsOptimized = XmlValues.Boolean(xml.Utf8());
                    break;
                case 10 when name.SequenceEqual("hypervisor"u8):
                    hypervisor = new HypervisorType(EnumText.Of(xml.Utf8()));
                    break;
                case 14 when name.SequenceEqual("rootDeviceName"u8):
                    rootDeviceName = xml.Text();
                    break;
                case 14 when name.SequenceEqual("rootDeviceType"u8):
                    rootDeviceType = new DeviceType(EnumText.Of(xml.Utf8()));
                    break;
                case 8 when name.SequenceEqual("groupSet"u8):
                    groups = Reservations.ReadGroups(ref xml);
                    break;
                case 15 when name.SequenceEqual("sourceDestCheck"u8):
                    checksDestination = XmlValues.Boolean(xml.Utf8());
                    break;
                case 6 when name.SequenceEqual("tagSet"u8):
                    tags = ReadTags(ref xml);
                    break;
                case 18 when name.SequenceEqual("virtualizationType"u8):
                    virtualizationType = new VirtualizationType(EnumText.Of(xml.Utf8()));
                    break;
                case 10 when name.SequenceEqual("instanceId"u8):
                    id = xml.Text();
                    break;
                case 7 when name.SequenceEqual("imageId"u8):
                    image = xml.Text();
                    break;
                case 13 when name.SequenceEqual("instanceState"u8):
                    state = ReadState(ref xml);
                    break;
                case 14 when name.SequenceEqual("privateDnsName"u8):
                    privateDnsName = xml.Text();
                    break;
                case 7 when name.SequenceEqual("dnsName"u8):
                    publicDnsName = xml.Text();
                    break;
                case 6 when name.SequenceEqual("reason"u8):
                    reason = xml.Text();
                    break;
                case 7 when name.SequenceEqual("keyName"u8):
                    keyName = xml.Text();
                    break;
                case 14 when name.SequenceEqual("amiLaunchIndex"u8):
                    launchIndex = (int)XmlValues.Integer(xml.Utf8());
                    break;
                case 12 when name.SequenceEqual("productCodes"u8):
                    productCodes = ReadProductCodes(ref xml);
                    break;
                case 12 when name.SequenceEqual("instanceType"u8):
                    type = new InstanceType(EnumText.Of(xml.Utf8()));
                    break;
                case 10 when name.SequenceEqual("launchTime"u8):
                    launchTime = XmlValues.Time(xml.Utf8());
                    break;
                case 9 when name.SequenceEqual("placement"u8):
                    placement = ReadPlacement(ref xml);
                    break;
                case 10 when name.SequenceEqual("monitoring"u8):
                    monitoring = ReadMonitoring(ref xml);
                    break;
                case 8 when name.SequenceEqual("subnetId"u8):
                    subnet = xml.Text();
                    break;
                case 5 when name.SequenceEqual("vpcId"u8):
                    vpc = xml.Text();
                    break;
                case 16 when name.SequenceEqual("privateIpAddress"u8):
                    privateAddress = xml.Text();
                    break;
                case 9 when name.SequenceEqual("ipAddress"u8):
                    publicAddress = xml.Text();
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return new Instance
        {
            Architecture = architecture,
            BlockDeviceMappings = volumes,
            ClientToken = clientToken,
            EbsOptimized = isEbsOptimized,
            Hypervisor = hypervisor,
            RootDeviceName = rootDeviceName,
            RootDeviceType = rootDeviceType,
            SecurityGroups = groups,
            SourceDestCheck = checksDestination,
            Tags = tags,
            VirtualizationType = virtualizationType,
            InstanceId = id,
            ImageId = image,
            State = state,
            PrivateDnsName = privateDnsName,
            PublicDnsName = publicDnsName,
            StateTransitionReason = reason,
            KeyName = keyName,
            AmiLaunchIndex = launchIndex,
            ProductCodes = productCodes,
            InstanceType = type,
            LaunchTime = launchTime,
            Placement = placement,
            Monitoring = monitoring,
            SubnetId = subnet,
            VpcId = vpc,
            PrivateIpAddress = privateAddress,
            PublicIpAddress = publicAddress,
        };
    }

    private static InstanceState ReadState(ref XmlScanner xml)
    {
        int? code = null;
        InstanceStateName? state = null;
        while (xml.NextChild(out var name))
        {
            if (name.SequenceEqual("code"u8))
            {
                code = (int)XmlValues.Integer(xml.Utf8());
            }
            else if (name.SequenceEqual("name"u8))
            {
                state = new InstanceStateName(EnumText.Of(xml.Utf8()));
            }
            else
            {
                xml.Skip();
            }
        }

        return new InstanceState { Code = code, Name = state };
    }

    private static Placement ReadPlacement(ref XmlScanner xml)
    {
        string? zone = null;
        string? group = null;
        Tenancy? tenancy = null;
        while (xml.NextChild(out var name))
        {
            if (name.SequenceEqual("availabilityZone"u8))
            {
                zone = xml.Text();
            }
            else if (name.SequenceEqual("groupName"u8))
            {
                group = xml.Text();
            }
            else if (name.SequenceEqual("tenancy"u8))
            {
                tenancy = new Tenancy(EnumText.Of(xml.Utf8()));
            }
            else
            {
                xml.Skip();
            }
        }

        return new Placement { AvailabilityZone = zone, GroupName = group, Tenancy = tenancy };
    }

    private static Monitoring ReadMonitoring(ref XmlScanner xml)
    {
        MonitoringState? state = null;
        while (xml.NextChild(out var name))
        {
            if (name.SequenceEqual("state"u8))
            {
                state = new MonitoringState(EnumText.Of(xml.Utf8()));
            }
            else
            {
                xml.Skip();
            }
        }

        return new Monitoring { State = state };
    }

    private static Tag[] ReadTags(ref XmlScanner xml)
    {
        var tags = new Gathered<Tag>();
        while (xml.NextChild(out _))
        {
            string? key = null;
            string? value = null;
            while (xml.NextChild(out var name))
            {
                if (name.SequenceEqual("key"u8))
                {
                    key = xml.Text();
                }
                else if (name.SequenceEqual("value"u8))
                {
                    value = xml.Text();
                }
                else
                {
                    xml.Skip();
                }
            }

            tags.Add(new Tag { Key = key, Value = value });
        }

        return tags.Take();
    }

    private static ProductCode[] ReadProductCodes(ref XmlScanner xml)
    {
        var codes = new Gathered<ProductCode>();
        while (xml.NextChild(out _))
        {
            string? id = null;
            ProductCodeValues? type = null;
            while (xml.NextChild(out var name))
            {
                if (name.SequenceEqual("productCode"u8))
                {
                    id = xml.Text();
                }
                else if (name.SequenceEqual("type"u8))
                {
                    type = new ProductCodeValues(EnumText.Of(xml.Utf8()));
                }
                else
                {
                    xml.Skip();
                }
            }

            codes.Add(new ProductCode { ProductCodeId = id, ProductCodeType = type });
        }

        return codes.Take();
    }
}
