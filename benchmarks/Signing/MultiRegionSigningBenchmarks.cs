using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Running;
using FreeTierGen.Runtime.Signing;

namespace FreeTierGen.Benchmarks.Signing;

/// <summary>
/// The same request, signed for several regions by a key pair (SigV4a). The floor is the signature of one hash. The official SDK has its own
/// from a native library in another package, which is no part of this comparison.
/// </summary>
[Measures("signing.multi-region")]
public class MultiRegionSigningBenchmarks
{
    private readonly SigV4aSigner _signer = new();
    private readonly HttpRequestMessage _request = SignedRequest.Create();
    private readonly SigningContext _context = SigningBenchmarks.Context with { Region = "*" };
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _hash = SHA256.HashData(SignedRequest.Body);
    private readonly byte[] _signature = new byte[128];

    [Benchmark]
    public HttpRequestMessage Generated()
    {
        _signer.Sign(_request, SignedRequest.Body, _context);
        return _request;
    }

    [Benchmark]
    public int Floor()
    {
        _key.TrySignHash(_hash, _signature, DSASignatureFormat.Rfc3279DerSequence, out var length);
        return length;
    }
}
