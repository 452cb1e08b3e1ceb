using Acme.S3;
using Amazon.S3.Transfer;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Loopback.S3;

/// <summary>64 MiB from a service to a file.</summary>
[Measures("parts.down")]
public class PartDownloadBenchmarks
{
    private readonly S3Transfer _generated = PartClients.Generated();
    private readonly TransferUtility _peer = PartClients.Official();
    private readonly string _file = Path.Combine(PartClients.Folder, "down");

    [Benchmark]
    public object Generated() => _generated.DownloadFileAsync("pictures", "one", _file).GetAwaiter().GetResult();

    [Benchmark]
    public object Peer()
    {
        _peer.DownloadAsync(_file, "pictures", "one").GetAwaiter().GetResult();
        return _file;
    }
}
