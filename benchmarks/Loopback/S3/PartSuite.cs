using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Loopback.S3;

/// <summary>Files in parts over loopback by TLS, up and down, beside AWSSDK's TransferUtility. The service runs in another process.</summary>
internal sealed class PartSuite : InProcessSuite
{
    public override string Name => "parts";

    protected override IEnumerable<Type> Benchmarks => [typeof(PartDownloadBenchmarks), typeof(PartUploadBenchmarks)];
}
