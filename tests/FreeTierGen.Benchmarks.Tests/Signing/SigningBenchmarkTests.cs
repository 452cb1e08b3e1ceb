using System.Globalization;
using FreeTierGen.Benchmarks.Signing;
using FreeTierGen.Runtime.Signing;

namespace FreeTierGen.Benchmarks.Tests.Signing;

/// <summary>All contenders sign the same request, and rightly.</summary>
public sealed class SigningBenchmarkTests
{
    private readonly SigningBenchmarks _benchmarks = new();

    [Fact]
    public void The_body_has_a_kilobyte() => Assert.Equal(1024, SignedRequest.Body.Length);

    [Fact]
    public void The_floor_hashes_what_is_signed()
    {
        var authorization = AuthorizationOf(_benchmarks.Generated());

        Assert.EndsWith($"Signature={Convert.ToHexStringLower(_benchmarks.Floor())}", authorization, StringComparison.Ordinal);
    }

    [Fact]
    public void The_peer_signs_the_same_but_for_the_time_and_a_header_of_its_own()
    {
        var peer = new OfficialSigner();
        var expected = peer.Sign();
        var context = SigningBenchmarks.Context with
        {
            Time = DateTimeOffset.ParseExact(
                peer.Headers["X-Amz-Date"], "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            SendPayloadHash = true,
        };
        using var request = SignedRequest.Create();

        new SigV4Signer().Sign(request, SignedRequest.Body, context);

        Assert.Equal(expected, AuthorizationOf(request));
    }

    [Fact]
    public void Signing_again_comes_to_the_same()
    {
        var first = AuthorizationOf(_benchmarks.Generated());

        Assert.Equal(first, AuthorizationOf(_benchmarks.Generated()));
        Assert.Equal(_benchmarks.Floor(), _benchmarks.Floor());
    }

    private static string AuthorizationOf(HttpRequestMessage request) => request.Headers.NonValidated["Authorization"].ToString();
}
