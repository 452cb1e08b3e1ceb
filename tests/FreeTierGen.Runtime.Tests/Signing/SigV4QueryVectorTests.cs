using System.Text;
using FreeTierGen.Runtime.Signing;
using FreeTierGen.Testing;

namespace FreeTierGen.Runtime.Tests.Signing;

/// <summary>Signing by query (presigned URLs) against the official vectors.</summary>
public sealed class SigV4QueryVectorTests
{
    public static TheoryData<string> Names => [.. SigV4Vector.Names];

    public static TheoryData<string> NamesForHttpClient => [.. SigV4Vector.NamesForHttpClient];

    [SkippableFact]
    public void All_vectors_are_compared()
    {
        ConformanceData.Directory("sigv4", "v4");

        Assert.Equal(33, Names.Count);
        Assert.Equal(28, NamesForHttpClient.Count);
    }

    [SkippableTheory, MemberData(nameof(Names))]
    public void Each_step_equals_the_vector(string name)
    {
        var vector = new SigV4Vector(name);
        var workspace = new SigningWorkspace();
        var cache = new SigningCache();
        foreach (var header in vector.Request.Headers)
            workspace.Headers.Add(header.Key, header.Value);
        var body = Encoding.UTF8.GetBytes(vector.Request.Body);
        var target = new RequestTarget { Method = vector.Request.Method, Path = vector.Request.Path, Query = vector.Request.Query };

        var query = QuerySignature.Create(workspace, target, body, vector.Lifetime, vector.Context, cache);

        // The workspace's buffer still holds what was signed, and the signature behind it.
        var signature = vector.ReadText("query-signature.txt");
        var canonicalRequest = Encoding.UTF8.GetString(workspace.Buffer.Written[..^Signature.Length]);
        workspace.Buffer.Clear();
        var time = cache.TimeOf(vector.Context);
        Signature.AppendStringToSign(workspace, Encoding.UTF8.GetBytes(canonicalRequest), cache.KeyOf(vector.Context, time), time);

        Assert.Equal(vector.ReadText("query-canonical-request.txt"), canonicalRequest);
        Assert.Equal(vector.ReadText("query-string-to-sign.txt"), Encoding.UTF8.GetString(workspace.Buffer.Written));
        Assert.EndsWith("&X-Amz-Signature=" + signature, query, StringComparison.Ordinal);
        Assert.Equal(RawRequest.Parse(vector.ReadText("query-signed-request.txt")).Query, query);
    }

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
