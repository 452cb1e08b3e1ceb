using Acme.S3;
using Amazon.S3;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Floor.S3;
using FreeTierGen.Benchmarks.Running;
using OfficialRequest = Amazon.S3.Model.ListObjectsV2Request;

namespace FreeTierGen.Benchmarks.Calls.S3;

/// <summary>A thousand keys.</summary>
[Measures("s3.list")]
public class ListObjectsBenchmarks
{
    private readonly S3Client _generated = S3Clients.Generated(new PreparedHandler(S3Messages.List));
    private readonly AmazonS3Client _peer = S3Clients.Official(new PreparedHandler(S3Messages.List));
    private readonly HandWrittenS3 _floor = S3Clients.HandWritten(new PreparedHandler(S3Messages.List));
    private readonly ListObjectsV2Request _request = S3Messages.ListObjects();
    private readonly OfficialRequest _officialRequest = S3Messages.OfficialListObjects();

    [Benchmark]
    public object Generated() => _generated.ListObjectsV2Async(_request).GetAwaiter().GetResult();

    [Benchmark]
    public object Peer() => _peer.ListObjectsV2Async(_officialRequest).GetAwaiter().GetResult();

    [Benchmark]
    public object Floor() => _floor.ListObjectsAsync(_request).GetAwaiter().GetResult();
}
