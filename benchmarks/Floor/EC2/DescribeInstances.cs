using System.Globalization;
using System.Text;
using Acme.EC2;
using FreeTierGen.Benchmarks.Floor.Http;
using FreeTierGen.Benchmarks.Floor.Xml;
using FreeTierGen.Runtime;

namespace FreeTierGen.Benchmarks.Floor.EC2;

/// <summary>
/// The form and the XML of DescribeInstances. Of a request it knows what asks for a page, of an instance what the service says of every
/// one: the rest is skipped, so that the floor is rather too low.
/// </summary>
internal readonly struct DescribeInstances : IOperation<DescribeInstancesRequest, DescribeInstancesResult>
{
    public static void Write(CallScratch scratch, DescribeInstancesRequest input)
    {
        Append(scratch, "Action=DescribeInstances&Version=2016-11-15"u8);
        if (input.NextToken is { } token)
        {
            Append(scratch, "&NextToken="u8);
            Append(scratch, Encoding.UTF8.GetBytes(Uri.EscapeDataString(token)));
        }

        if (input.MaxResults is { } most)
        {
            Append(scratch, "&MaxResults="u8);
            most.TryFormat(scratch.Request.GetSpan(16), out var length, default, CultureInfo.InvariantCulture);
            scratch.Request.Advance(length);
        }
    }

    public static DescribeInstancesResult Read(ReadOnlyMemory<byte> body, ResponseMetadata metadata, int maxDepth)
    {
        var xml = new XmlScanner(body.Span);
        xml.MoveToRoot();
        string? token = null;
        Reservation[]? reservations = null;
        while (xml.NextChild(out var name))
        {
            if (name.SequenceEqual("reservationSet"u8))
            {
                var gathered = new Gathered<Reservation>();
                while (xml.NextChild(out _))
                {
                    gathered.Add(Reservations.Read(ref xml));
                }

                reservations = gathered.Take();
            }
            else if (name.SequenceEqual("nextToken"u8))
            {
                token = xml.Text();
            }
            else
            {
                xml.Skip();
            }
        }

        return new DescribeInstancesResult { Reservations = reservations, NextToken = token, Metadata = metadata };
    }

    private static void Append(CallScratch scratch, ReadOnlySpan<byte> text)
    {
        text.CopyTo(scratch.Request.GetSpan(text.Length));
        scratch.Request.Advance(text.Length);
    }
}
