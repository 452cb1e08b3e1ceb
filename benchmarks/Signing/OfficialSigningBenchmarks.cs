using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Signing;

/// <summary>The same request, beside AWSSDK.Core's signer.</summary>
[Measures("signing.official")]
public class OfficialSigningBenchmarks
{
    private readonly SigningBenchmarks _generated = new();
    private readonly OfficialSigner _peer = new();

    [Benchmark]
    public HttpRequestMessage Generated() => _generated.Generated();

    [Benchmark]
    public string Peer() => _peer.Sign();
}
