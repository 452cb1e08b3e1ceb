using System.Text;
using FreeTierGen.Runtime.Signing;

namespace FreeTierGen.Runtime.Tests.Signing;

/// <summary>Presigned URIs against the official vectors. Each step of signing is compared in the conformance tests.</summary>
public sealed class SigV4QueryVectorTests
{
    public static TheoryData<string> NamesForHttpClient => [.. SigV4Vector.NamesForHttpClient];

    [SkippableTheory, MemberData(nameof(NamesForHttpClient))]
    public void A_presigned_URI_equals_the_vector(string name)
    {
        var vector = new SigV4Vector(name);
        using var request = HttpRequests.Create(vector.Request);

        var uri = new SigV4Signer().Presign(request, Encoding.UTF8.GetBytes(vector.Request.Body), vector.Lifetime, vector.Context);

        var expected = RawRequest.Parse(vector.ReadText("query-signed-request.txt"));
        Assert.Equal($"https://{request.RequestUri!.Host}{expected.Target}", uri.OriginalString);
    }
}
