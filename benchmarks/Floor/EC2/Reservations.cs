using Acme.EC2;
using FreeTierGen.Benchmarks.Floor.Http;
using FreeTierGen.Benchmarks.Floor.Xml;

namespace FreeTierGen.Benchmarks.Floor.EC2;

/// <summary>Reads what was launched together.</summary>
internal static class Reservations
{
    public static Reservation Read(ref XmlScanner xml)
    {
        string? id = null;
        string? owner = null;
        string? requester = null;
        GroupIdentifier[]? groups = null;
        Instance[]? instances = null;
        while (xml.NextChild(out var name))
        {
            switch (name.Length)
            {
                case 13 when name.SequenceEqual("reservationId"u8):
                    id = xml.Text();
                    break;
                case 7 when name.SequenceEqual("ownerId"u8):
                    owner = xml.Text();
                    break;
                case 11 when name.SequenceEqual("requesterId"u8):
                    requester = xml.Text();
                    break;
                case 8 when name.SequenceEqual("groupSet"u8):
                    groups = ReadGroups(ref xml);
                    break;
                case 12 when name.SequenceEqual("instancesSet"u8):
                    var gathered = new Gathered<Instance>();
                    while (xml.NextChild(out _))
                    {
                        gathered.Add(Instances.Read(ref xml));
                    }

                    instances = gathered.Take();
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return new Reservation { ReservationId = id, OwnerId = owner, RequesterId = requester, Groups = groups, Instances = instances };
    }

    public static GroupIdentifier[] ReadGroups(ref XmlScanner xml)
    {
        var groups = new Gathered<GroupIdentifier>();
        while (xml.NextChild(out _))
        {
            string? id = null;
            string? groupName = null;
            while (xml.NextChild(out var name))
            {
                if (name.SequenceEqual("groupId"u8))
                {
                    id = xml.Text();
                }
                else if (name.SequenceEqual("groupName"u8))
                {
                    groupName = xml.Text();
                }
                else
                {
                    xml.Skip();
                }
            }

            groups.Add(new GroupIdentifier { GroupId = id, GroupName = groupName });
        }

        return groups.Take();
    }
}
