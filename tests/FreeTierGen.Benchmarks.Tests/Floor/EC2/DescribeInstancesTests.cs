using Acme.EC2;
using FreeTierGen.Benchmarks.Calls;
using FreeTierGen.Benchmarks.Calls.EC2;
using FreeTierGen.Benchmarks.Tests.Wire;

namespace FreeTierGen.Benchmarks.Tests.Floor.EC2;

/// <summary>The floor is one only if it asks for the same and reads as much.</summary>
public sealed class DescribeInstancesTests
{
    private static readonly Uri Endpoint = new("http://ec2.us-east-1.amazonaws.com");

    public static TheoryData<DescribeInstancesRequest> Requests => [EC2Messages.Request(), new DescribeInstancesRequest { MaxResults = 5, NextToken = "a/+é" }];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task DescribeInstances_sends_the_same_bytes(DescribeInstancesRequest request)
    {
        var generated = await SentBytes.OfAsync(
            EC2Messages.Answer, handler => EC2Clients.Generated(handler, Endpoint, new FixedTime()).DescribeInstancesAsync(request));
        var floor = await SentBytes.OfAsync(
            EC2Messages.Answer, handler => EC2Clients.HandWritten(handler, Endpoint, new FixedTime()).DescribeInstancesAsync(request));

        Assert.Equal(generated, floor);
    }

    [Fact]
    public async Task What_is_measured_is_read_the_same()
    {
        var generated = await EC2Clients.Generated(new PreparedHandler(EC2Messages.Answer)).DescribeInstancesAsync(EC2Messages.Request());
        var floor = await EC2Clients.HandWritten(new PreparedHandler(EC2Messages.Answer)).DescribeInstancesAsync(EC2Messages.Request());

        Assert.Equal(EC2Messages.Instances, floor.Reservations!.Count);
        Assert.Equal(Members.Of(generated), Members.Of(floor));
    }
}
