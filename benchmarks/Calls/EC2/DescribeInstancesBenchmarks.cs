using Acme.EC2;
using Amazon.EC2;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Floor.EC2;
using FreeTierGen.Benchmarks.Running;
using OfficialRequest = Amazon.EC2.Model.DescribeInstancesRequest;

namespace FreeTierGen.Benchmarks.Calls.EC2;

/// <summary>A hundred instances with their volumes, groups and tags.</summary>
[Measures("ec2.describe")]
public class DescribeInstancesBenchmarks
{
    private readonly EC2Client _generated = EC2Clients.Generated(new PreparedHandler(EC2Messages.Answer));
    private readonly AmazonEC2Client _peer = EC2Clients.Official(new PreparedHandler(EC2Messages.Answer));
    private readonly HandWrittenEC2 _floor = EC2Clients.HandWritten(new PreparedHandler(EC2Messages.Answer));
    private readonly DescribeInstancesRequest _request = EC2Messages.Request();
    private readonly OfficialRequest _officialRequest = EC2Messages.OfficialRequest();

    [Benchmark]
    public object Generated() => _generated.DescribeInstancesAsync(_request).GetAwaiter().GetResult();

    [Benchmark]
    public object Peer() => _peer.DescribeInstancesAsync(_officialRequest).GetAwaiter().GetResult();

    [Benchmark]
    public object Floor() => _floor.DescribeInstancesAsync(_request).GetAwaiter().GetResult();
}
