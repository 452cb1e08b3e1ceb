using System.Text;
using FreeTierGen.Runtime.Signing;

namespace FreeTierGen.Runtime.Tests.Signing;

/// <summary>Signed messages against the official vectors. Each step of signing is compared in the conformance tests.</summary>
public sealed class SigV4HeaderVectorTests
{
    public static TheoryData<string> NamesForHttpClient => [.. SigV4Vector.NamesForHttpClient()];

    [Theory, MemberData(nameof(NamesForHttpClient))]
    public void A_signed_HttpRequestMessage_equals_the_vector(string name)
    {
        var vector = new SigV4Vector(name);
        using var request = HttpRequests.Create(vector.Request);

        new SigV4Signer().Sign(request, Encoding.UTF8.GetBytes(vector.Request.Body), vector.Context);

        AssertSigned(vector, HttpRequests.HeadersOf(request));
    }

    [Theory, MemberData(nameof(NamesForHttpClient))]
    public void Signing_again_replaces_the_signature(string name)
    {
        var vector = new SigV4Vector(name);
        using var request = HttpRequests.Create(vector.Request);
        var signer = new SigV4Signer();
        var earlier = vector.Context with { Time = vector.Context.Time.AddDays(-1), SendPayloadHash = true };

        signer.Sign(request, Encoding.UTF8.GetBytes(vector.Request.Body), earlier);
        signer.Sign(request, Encoding.UTF8.GetBytes(vector.Request.Body), vector.Context);

        AssertSigned(vector, HttpRequests.HeadersOf(request));
    }

    // The vectors fix no order among different headers, nor the case of their names.
    private static void AssertSigned(SigV4Vector vector, IEnumerable<KeyValuePair<string, string>> actual)
    {
        var expected = RawRequest.Parse(vector.ReadText("header-signed-request.txt"));

        Assert.Equal(Lines(expected.Headers), Lines(actual));
    }

    private static IEnumerable<string> Lines(IEnumerable<KeyValuePair<string, string>> headers) =>
        headers.Select(header => $"{header.Key.ToLowerInvariant()}:{header.Value.Trim()}").Order(StringComparer.Ordinal);
}
