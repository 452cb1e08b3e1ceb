using System.Text;
using FreeTierGen.Runtime.Signing;
using FreeTierGen.Runtime.Tests.Signing;

namespace FreeTierGen.Conformance.Tests.Signing;

/// <summary>
/// Signs the request of an official vector and compares each step's text and the signed request. The steps take requests apart as
/// text, so that also those are signed which .NET's HTTP client can't hold.
/// </summary>
internal abstract class SigV4VectorRun
{
    private readonly Func<string, string> _expected;
    private readonly List<string> _differences = [];

    private protected SigV4VectorRun(SigV4Vector vector, Func<string, string>? expected)
    {
        Vector = vector;
        _expected = expected ?? vector.ReadText;
        Body = Encoding.UTF8.GetBytes(vector.Request.Body);
        foreach (var (header, value) in vector.Request.Headers)
        {
            Workspace.Headers.Add(header, value);
        }
    }

    /// <summary>The folders whose vectors are run.</summary>
    public static IReadOnlyList<string> Schemes { get; } = [SigV4Vector.V4, SigV4Vector.V4a];

    private protected SigV4Vector Vector { get; }

    private protected SigningWorkspace Workspace { get; } = new();

    private protected byte[] Body { get; }

    private protected RequestTarget Target => new() { Method = Vector.Request.Method, Path = Vector.Request.Path, Query = Vector.Request.Query };

    /// <summary>Prepares a vector.</summary>
    /// <param name="scheme">The folder of the scheme's vectors.</param>
    /// <param name="name">The vector's folder.</param>
    /// <param name="expected">Reads its files of expectations; null for those of the folder.</param>
    public static SigV4VectorRun Of(string scheme, string name, Func<string, string>? expected = null)
    {
        var vector = new SigV4Vector(name, scheme);
        return scheme == SigV4Vector.V4a ? new AsymmetricVectorRun(vector, expected) : new SymmetricVectorRun(vector, expected);
    }

    /// <summary>Signs by header.</summary>
    /// <returns>What differs from the vector.</returns>
    public IReadOnlyList<string> ByHeader()
    {
        var signed = SignHeaders();

        var payloadHash = PayloadHash.Of(Workspace, Body, new byte[64]);
        Workspace.Buffer.Clear();
        CanonicalRequest.Append(Workspace, Target, payloadHash, Vector.Context);
        CompareSteps("header", Workspace.Buffer.Written.ToArray(), signed.Authorization);
        CompareSigned("header", Vector.Request with { Headers = [.. Vector.Request.Headers, .. Added(signed)] });
        return _differences;
    }

    /// <summary>Signs by query.</summary>
    /// <returns>What differs from the vector.</returns>
    public IReadOnlyList<string> ByQuery()
    {
        var query = SignQuery();

        // The workspace's buffer still holds what was signed.
        CompareSteps("query", Workspace.Buffer.Written.ToArray(), query);
        CompareSigned("query", Vector.Request with { Target = $"{Vector.Request.Path}?{query}" });
        return _differences;
    }

    private protected abstract HeaderSignature SignHeaders();

    private protected abstract string SignQuery();

    private protected abstract void AppendStringToSign(byte[] canonicalRequest);

    /// <summary>A signature in the form in which one that is right equals another one that is.</summary>
    /// <param name="signature">The signature, or a text that ends in it.</param>
    /// <param name="stringToSign">What is signed.</param>
    private protected virtual string Comparable(string signature, string stringToSign) => signature;

    private protected virtual IEnumerable<KeyValuePair<string, string>> Added(HeaderSignature signature)
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

    private void CompareSteps(string way, byte[] canonicalRequest, string signed)
    {
        Workspace.Buffer.Clear();
        AppendStringToSign(canonicalRequest);
        var stringToSign = Encoding.UTF8.GetString(Workspace.Buffer.Written);
        Compare("canonical request", _expected($"{way}-canonical-request.txt"), Encoding.UTF8.GetString(canonicalRequest));
        Compare("string to sign", _expected($"{way}-string-to-sign.txt"), stringToSign);
        Compare(
            "signature",
            Comparable(_expected($"{way}-signature.txt"), stringToSign),
            Comparable(signed[(signed.LastIndexOf('=') + 1)..], stringToSign));
    }

    private void CompareSigned(string way, RawRequest signed)
    {
        var stringToSign = Vector.ReadText($"{way}-string-to-sign.txt");
        Compare("signed request", Whole(RawRequest.Parse(_expected($"{way}-signed-request.txt")), stringToSign), Whole(signed, stringToSign));
    }

    private void Compare(string what, string expected, string actual)
    {
        if (expected != actual)
        {
            _differences.Add($"The {what} is\n{actual}\ninstead of\n{expected}");
        }
    }

    // The vectors fix no order among different headers, nor the case of their names. Some end in an empty line more than others.
    private string Whole(RawRequest request, string stringToSign)
    {
        var headers = request.Headers
            .Select(header => $"{header.Key.ToLowerInvariant()}:{Comparable(header.Value.Trim(), stringToSign)}")
            .Order(StringComparer.Ordinal);
        return $"{request.Method} {Comparable(request.Target, stringToSign)}\n{string.Join('\n', headers)}\n\n{request.Body.TrimEnd('\n')}";
    }
}
