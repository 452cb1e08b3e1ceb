using Acme.S3;
using Amazon.S3;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Floor.S3;
using FreeTierGen.Benchmarks.Running;
using OfficialRequest = Amazon.S3.Model.GetObjectRequest;

namespace FreeTierGen.Benchmarks.Calls.S3;

/// <summary>An object of a kilobyte, read to its end.</summary>
[Measures("s3.get")]
public class GetObjectBenchmarks
{
    private readonly S3Client _generated = S3Clients.Generated(new PreparedHandler(S3Messages.Object));
    private readonly AmazonS3Client _peer = S3Clients.Official(new PreparedHandler(S3Messages.Object));
    private readonly HandWrittenS3 _floor = S3Clients.HandWritten(new PreparedHandler(S3Messages.Object));
    private readonly GetObjectRequest _request = S3Messages.GetObject();
    private readonly OfficialRequest _officialRequest = S3Messages.OfficialGetObject();
    private readonly byte[] _content = new byte[S3Messages.Size];

    internal ReadOnlySpan<byte> Content => _content;

    [Benchmark]
    public object Generated()
    {
        using var answer = _generated.GetObjectAsync(_request).GetAwaiter().GetResult();
        answer.Body.ReadExactlyAsync(_content).AsTask().GetAwaiter().GetResult();
        return answer;
    }

    [Benchmark]
    public object Peer()
    {
        using var answer = _peer.GetObjectAsync(_officialRequest).GetAwaiter().GetResult();
        answer.ResponseStream.ReadExactlyAsync(_content).AsTask().GetAwaiter().GetResult();
        return answer;
    }

    [Benchmark]
    public object Floor()
    {
        using var answer = _floor.GetObjectAsync(_request).GetAwaiter().GetResult();
        answer.Body.ReadExactlyAsync(_content).AsTask().GetAwaiter().GetResult();
        return answer;
    }
}
