using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Loopback.S3;

/// <summary>Large objects over loopback by TLS, up and down, beside a bare HttpClient. The service runs in the same process.</summary>
internal sealed class TransferSuite : InProcessSuite
{
    public override string Name => "transfer";

    protected override IEnumerable<Type> Benchmarks => [typeof(DownloadBenchmarks), typeof(UploadBenchmarks)];
}
