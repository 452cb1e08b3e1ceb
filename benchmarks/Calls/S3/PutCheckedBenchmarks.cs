using Acme.S3;
using Amazon.S3;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Floor.S3;
using FreeTierGen.Benchmarks.Running;
using OfficialRequest = Amazon.S3.Model.PutObjectRequest;

namespace FreeTierGen.Benchmarks.Calls.S3;

/// <summary>An object of 8 MiB, sent from memory in chunks with its CRC-32 behind it, as clients do that are told nothing.</summary>
[Measures("s3.put-checked")]
public class PutCheckedBenchmarks
{
    private readonly S3Client _generated = S3Clients.Generated(new TakingHandler(S3Messages.Put), withChecksums: true);
    private readonly AmazonS3Client _peer = S3Clients.Official(new TakingHandler(S3Messages.Put), withChecksums: true);
    private readonly HandWrittenS3 _floor = S3Clients.HandWritten(new TakingHandler(S3Messages.Put));
    private readonly MemoryStream _body = new(S3Messages.LargeContent());
    private readonly PutObjectRequest _request;
    private readonly OfficialRequest _officialRequest;

    public PutCheckedBenchmarks()
    {
        _request = S3Messages.PutObject(_body);
        _officialRequest = S3Messages.OfficialPutChecked(_body);
    }

    [Benchmark]
    public object Generated()
    {
        _body.Position = 0;
        return _generated.PutObjectAsync(_request).GetAwaiter().GetResult();
    }

    [Benchmark]
    public object Peer()
    {
        _body.Position = 0;
        return _peer.PutObjectAsync(_officialRequest).GetAwaiter().GetResult();
    }

    [Benchmark]
    public object Floor()
    {
        _body.Position = 0;
        return _floor.PutLargeObjectAsync(_request).GetAwaiter().GetResult();
    }
}
