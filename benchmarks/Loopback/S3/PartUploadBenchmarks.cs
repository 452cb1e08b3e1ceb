using Acme.S3;
using Amazon.S3.Transfer;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Loopback.S3;

/// <summary>A file of 64 MiB to a service, in parts.</summary>
[Measures("parts.up")]
public class PartUploadBenchmarks
{
    private readonly S3Transfer _generated = PartClients.Generated();
    private readonly TransferUtility _peer = PartClients.Official();
    private readonly string _file = PartClients.CreateFile();

    [Benchmark]
    public object Generated() => _generated.UploadFileAsync(_file, "pictures", "one").GetAwaiter().GetResult();

    [Benchmark]
    public object Peer()
    {
        _peer.UploadAsync(_file, "pictures", "one").GetAwaiter().GetResult();
        return _file;
    }
}
