using Acme.Kms;
using Amazon.KeyManagementService;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Running;
using OfficialRequest = Amazon.KeyManagementService.Model.EncryptRequest;

namespace FreeTierGen.Benchmarks.Calls.Kms;

/// <summary>A data key's worth of bytes.</summary>
[Measures("kms.encrypt")]
public class EncryptBenchmarks
{
    private readonly KMSClient _generated = KmsClients.Generated(new PreparedHandler(KmsMessages.Answer));
    private readonly AmazonKeyManagementServiceClient _peer = KmsClients.Official(new PreparedHandler(KmsMessages.Answer));
    private readonly EncryptRequest _request = KmsMessages.Request();
    private readonly OfficialRequest _officialRequest = KmsMessages.OfficialRequest();

    [Benchmark]
    public object Generated() => _generated.EncryptAsync(_request).GetAwaiter().GetResult();

    [Benchmark]
    public object Peer() => _peer.EncryptAsync(_officialRequest).GetAwaiter().GetResult();
}
