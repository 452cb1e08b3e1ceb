using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Calls;
using FreeTierGen.Benchmarks.Running;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Signing;

namespace FreeTierGen.Benchmarks.Signing;

/// <summary>
/// A request of 1 KB as a client sends it. Ours signs one request again and again, as a client does that tries again: what a request
/// itself allocates is not the signer's.
/// </summary>
[Measures("signing.request")]
public class SigningBenchmarks
{
    private readonly SigV4Signer _signer = new();
    private readonly HttpRequestMessage _request = SignedRequest.Create();
    private readonly BareHashing _floor = new();

    internal static SigningContext Context { get; } = new()
    {
        Credentials = new Credentials(CallEnvironment.AccessKeyId, CallEnvironment.SecretAccessKey),
        Region = SignedRequest.Region,
        Service = SignedRequest.Service,
        Time = SignedRequest.Time,
    };

    [Benchmark]
    public HttpRequestMessage Generated()
    {
        _signer.Sign(_request, SignedRequest.Body, Context);
        return _request;
    }

    [Benchmark]
    public byte[] Floor() => _floor.Sign();
}
