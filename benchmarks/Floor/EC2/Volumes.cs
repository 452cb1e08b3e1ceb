using Acme.EC2;
using FreeTierGen.Benchmarks.Floor.Http;
using FreeTierGen.Benchmarks.Floor.Xml;

namespace FreeTierGen.Benchmarks.Floor.EC2;

/// <summary>Reads the volumes of an instance.</summary>
internal static class Volumes
{
    public static InstanceBlockDeviceMapping[] Read(ref XmlScanner xml)
    {
        var volumes = new Gathered<InstanceBlockDeviceMapping>();
        while (xml.NextChild(out _))
        {
            string? device = null;
            EbsInstanceBlockDevice? ebs = null;
            while (xml.NextChild(out var name))
            {
                if (name.SequenceEqual("deviceName"u8))
                {
                    device = xml.Text();
                }
                else if (name.SequenceEqual("ebs"u8))
                {
                    ebs = ReadVolume(ref xml);
                }
                else
                {
                    xml.Skip();
                }
            }

            volumes.Add(new InstanceBlockDeviceMapping { DeviceName = device, Ebs = ebs });
        }

        return volumes.Take();
    }

    private static EbsInstanceBlockDevice ReadVolume(ref XmlScanner xml)
    {
        string? id = null;
        AttachmentStatus? status = null;
        DateTimeOffset? time = null;
        bool? isDeleted = null;
        while (xml.NextChild(out var name))
        {
            switch (name.Length)
            {
                case 8 when name.SequenceEqual("volumeId"u8):
                    id = xml.Text();
                    break;
                case 6 when name.SequenceEqual("status"u8):
                    status = new AttachmentStatus(EnumText.Of(xml.Utf8()));
                    break;
                case 10 when name.SequenceEqual("attachTime"u8):
                    time = XmlValues.Time(xml.Utf8());
                    break;
                case 19 when name.SequenceEqual("deleteOnTermination"u8):
                    isDeleted = XmlValues.Boolean(xml.Utf8());
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return new EbsInstanceBlockDevice { VolumeId = id, Status = status, AttachTime = time, DeleteOnTermination = isDeleted };
    }
}
