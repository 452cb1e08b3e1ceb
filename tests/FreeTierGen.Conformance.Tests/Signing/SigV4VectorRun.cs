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
    private readonly Func<string, string> _expected;
    private readonly SigningWorkspace _workspace = new();
    private readonly SigningCache _cache = new();
    private readonly byte[] _body;
    private readonly List<string> _differences = [];

    /// <summary>Prepares a vector.</summary>
    /// <param name="name">Its folder.</param>
    /// <param name="expected">Reads its files of expectations; null for those of the folder.</param>
    public SigV4VectorRun(string name, Func<string, string>? expected = null)
    {
        _vector = new SigV4Vector(name);
        _expected = expected ?? _vector.ReadText;
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

        var payloadHash = PayloadHash.Of(_workspace, _body, new byte[64]);
        _workspace.Buffer.Clear();
        CanonicalRequest.Append(_workspace, Target, payloadHash, _vector.Context);
        CompareSteps("header", _workspace.Buffer.Written.ToArray());
        Compare("signature", _expected("header-signature.txt"), signed.Authorization[(signed.Authorization.LastIndexOf('=') + 1)..]);
        CompareSigned("header", _vector.Request with { Headers = [.. _vector.Request.Headers, .. Added(signed)] });
        return _differences;
    }

    /// <summary>Signs by query.</summary>
    /// <returns>What differs from the vector.</returns>
    public IReadOnlyList<string> ByQuery()
    {
        var query = QuerySignature.Create(_workspace, Target, _body, _vector.Lifetime, _vector.Context, _cache);

        // The workspace's buffer still holds what was signed.
        CompareSteps("query", _workspace.Buffer.Written.ToArray());
        Compare("signature", _expected("query-signature.txt"), query[(query.LastIndexOf('=') + 1)..]);
        CompareSigned("query", _vector.Request with { Target = $"{_vector.Request.Path}?{query}" });
        return _differences;
    }

    private void CompareSteps(string way, byte[] canonicalRequest)
    {
        var time = _cache.TimeOf(_vector.Context);
        _workspace.Buffer.Clear();
        Signature.AppendStringToSign(_workspace, canonicalRequest, _cache.KeyOf(_vector.Context, time), time);
        Compare("canonical request", _expected($"{way}-canonical-request.txt"), Encoding.UTF8.GetString(canonicalRequest));
        Compare("string to sign", _expected($"{way}-string-to-sign.txt"), Encoding.UTF8.GetString(_workspace.Buffer.Written));
    }

    private void CompareSigned(string way, RawRequest signed)
        => Compare("signed request", Whole(RawRequest.Parse(_expected($"{way}-signed-request.txt"))), Whole(signed));

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

    // The vectors fix no order among different headers, nor the case of their names. Some end in an empty line more than others.
    private static string Whole(RawRequest request)
    {
        var headers = request.Headers.Select(header => $"{header.Key.ToLowerInvariant()}:{header.Value.Trim()}").Order(StringComparer.Ordinal);
        return $"{request.Method} {request.Target}\n{string.Join('\n', headers)}\n\n{request.Body.TrimEnd('\n')}";
    }
}
