using System.Text;
using FreeTierGen.Runtime.Signing;
using FreeTierGen.Testing;

namespace FreeTierGen.Runtime.Tests.Signing;

/// <summary>Signing by header against the official vectors: each step's text, and the signed request.</summary>
public sealed class SigV4HeaderVectorTests
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

        Collect(workspace, vector);
        var signature = Create(workspace, vector, cache);

        var time = cache.TimeOf(vector.Context);
        var key = cache.KeyOf(vector.Context, time);
        var payloadHash = PayloadHash.Of(workspace, Encoding.UTF8.GetBytes(vector.Request.Body), isUnsigned: false, new byte[64]);
        workspace.Buffer.Clear();
        CanonicalRequest.Append(workspace, TargetOf(vector.Request), payloadHash, vector.Context);
        var canonicalRequest = workspace.Buffer.Written.ToArray();
        workspace.Buffer.Clear();
        Signature.AppendStringToSign(workspace, canonicalRequest, key, time);

        Assert.Equal(vector.ReadText("header-canonical-request.txt"), Encoding.UTF8.GetString(canonicalRequest));
        Assert.Equal(vector.ReadText("header-string-to-sign.txt"), Encoding.UTF8.GetString(workspace.Buffer.Written));
        Assert.EndsWith(", Signature=" + vector.ReadText("header-signature.txt"), signature.Authorization, StringComparison.Ordinal);
        AssertSigned(vector, vector.Request.Headers.Concat(HeadersOf(signature)));
    }

    [SkippableTheory, MemberData(nameof(NamesForHttpClient))]
    public void A_signed_HttpRequestMessage_equals_the_vector(string name)
    {
        var vector = new SigV4Vector(name);
        using var request = HttpRequests.Create(vector.Request);

        new SigV4Signer().Sign(request, Encoding.UTF8.GetBytes(vector.Request.Body), vector.Context);

        AssertSigned(vector, HttpRequests.HeadersOf(request));
    }

    [SkippableTheory, MemberData(nameof(NamesForHttpClient))]
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

    private static void Collect(SigningWorkspace workspace, SigV4Vector vector)
    {
        foreach (var (name, value) in vector.Request.Headers)
            workspace.Headers.Add(name, value);
    }

    private static HeaderSignature Create(SigningWorkspace workspace, SigV4Vector vector, SigningCache cache) =>
        HeaderSignature.Create(
            workspace, TargetOf(vector.Request), Encoding.UTF8.GetBytes(vector.Request.Body), vector.Context, cache);

    private static RequestTarget TargetOf(RawRequest request) =>
        new() { Method = request.Method, Path = request.Path, Query = request.Query };

    private static IEnumerable<KeyValuePair<string, string>> HeadersOf(HeaderSignature signature)
    {
        yield return new("X-Amz-Date", signature.Date);
        yield return new("Authorization", signature.Authorization);
        if (signature.SecurityToken is { } token)
            yield return new("X-Amz-Security-Token", token);
        if (signature.ContentSha256 is { } hash)
            yield return new("X-Amz-Content-SHA256", hash);
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
