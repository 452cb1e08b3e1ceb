using System.Text;
using FreeTierGen.Runtime.Signing;
using FreeTierGen.Runtime.Tests.Signing;

namespace FreeTierGen.Conformance.Tests.Signing;

/// <summary>
/// Signs the request of an official vector and compares each step's text and the signed request. The steps take requests apart as
/// text, so that also those are signed which .NET's HTTP client can't hold.
/// </summary>
internal sealed class SigV4VectorRun
{
    private readonly SigV4Vector _vector;
    private readonly SigningWorkspace _workspace = new();
    private readonly SigningCache _cache = new();
    private readonly byte[] _body;
    private readonly List<string> _differences = [];

    public SigV4VectorRun(string name)
    {
        _vector = new SigV4Vector(name);
        _body = Encoding.UTF8.GetBytes(_vector.Request.Body);
        foreach (var (header, value) in _vector.Request.Headers)
        {
            _workspace.Headers.Add(header, value);
        }
    }

    private RequestTarget Target => new() { Method = _vector.Request.Method, Path = _vector.Request.Path, Query = _vector.Request.Query };

    /// <summary>Signs by header.</summary>
    /// <returns>What differs from the vector.</returns>
    public IReadOnlyList<string> ByHeader()
    {
        var signed = HeaderSignature.Create(_workspace, Target, _body, _vector.Context, _cache);

        var payloadHash = PayloadHash.Of(_workspace, _body, isUnsigned: false, new byte[64]);
        _workspace.Buffer.Clear();
        CanonicalRequest.Append(_workspace, Target, payloadHash, _vector.Context);
        CompareSteps("header", _workspace.Buffer.Written.ToArray());
        Compare("signature", _vector.ReadText("header-signature.txt"), signed.Authorization[(signed.Authorization.LastIndexOf('=') + 1)..]);
        Compare(
            "signed request",
            Lines(RawRequest.Parse(_vector.ReadText("header-signed-request.txt")).Headers),
            Lines(_vector.Request.Headers.Concat(Added(signed))));
        return _differences;
    }

    /// <summary>Signs by query.</summary>
    /// <returns>What differs from the vector.</returns>
    public IReadOnlyList<string> ByQuery()
    {
        var query = QuerySignature.Create(_workspace, Target, _body, _vector.Lifetime, _vector.Context, _cache);

        // The workspace's buffer still holds what was signed.
        CompareSteps("query", _workspace.Buffer.Written.ToArray());
        Compare("signature", _vector.ReadText("query-signature.txt"), query[(query.LastIndexOf('=') + 1)..]);
        Compare("signed request", RawRequest.Parse(_vector.ReadText("query-signed-request.txt")).Query, query);
        return _differences;
    }

    private void CompareSteps(string way, byte[] canonicalRequest)
    {
        var time = _cache.TimeOf(_vector.Context);
        _workspace.Buffer.Clear();
        Signature.AppendStringToSign(_workspace, canonicalRequest, _cache.KeyOf(_vector.Context, time), time);
        Compare("canonical request", _vector.ReadText($"{way}-canonical-request.txt"), Encoding.UTF8.GetString(canonicalRequest));
        Compare("string to sign", _vector.ReadText($"{way}-string-to-sign.txt"), Encoding.UTF8.GetString(_workspace.Buffer.Written));
    }

    private void Compare(string what, string expected, string actual)
    {
        if (expected != actual)
        {
            _differences.Add($"The {what} is\n{actual}\ninstead of\n{expected}");
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Added(HeaderSignature signature)
    {
        yield return new("X-Amz-Date", signature.Date);
        yield return new("Authorization", signature.Authorization);
        if (signature.SecurityToken is { } token)
        {
            yield return new("X-Amz-Security-Token", token);
        }

        if (signature.ContentSha256 is { } hash)
        {
            yield return new("X-Amz-Content-SHA256", hash);
        }
    }

    // The vectors fix no order among different headers, nor the case of their names.
    private static string Lines(IEnumerable<KeyValuePair<string, string>> headers)
        => string.Join('\n', headers.Select(header => $"{header.Key.ToLowerInvariant()}:{header.Value.Trim()}").Order(StringComparer.Ordinal));
}
