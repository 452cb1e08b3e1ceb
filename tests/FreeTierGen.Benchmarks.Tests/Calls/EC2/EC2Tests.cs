using FreeTierGen.Benchmarks.Calls.EC2;

namespace FreeTierGen.Benchmarks.Tests.Calls.EC2;

public sealed class EC2Tests
{
    [Fact]
    public void Instances_are_described_alike()
    {
        var benchmark = new DescribeInstancesBenchmarks();

        var answer = (Acme.EC2.DescribeInstancesResult)benchmark.Generated();
        var official = (Amazon.EC2.Model.DescribeInstancesResponse)benchmark.Peer();

        Assert.Equal(EC2Messages.Instances, answer.Reservations!.Count);
        Assert.Equal(
            official.Reservations.SelectMany(reservation => reservation.Instances).Select(instance =>
                (instance.InstanceId, instance.State.Code, instance.Tags[0].Value, instance.BlockDeviceMappings[0].Ebs.VolumeId, instance.SecurityGroups[0].GroupName)),
            answer.Reservations.SelectMany(reservation => reservation.Instances!).Select(instance =>
                (instance.InstanceId!, instance.State!.Code, instance.Tags![0].Value!, instance.BlockDeviceMappings![0].Ebs!.VolumeId!, instance.SecurityGroups![0].GroupName!)));
    }
}
