using FreeTierGen.Runtime.Signing;
using FreeTierGen.Runtime.Tests.Signing;

namespace FreeTierGen.Conformance.Tests.Signing;

/// <summary>A vector of SigV4, whose signatures are the same each time.</summary>
internal sealed class SymmetricVectorRun(SigV4Vector vector, Func<string, string>? expected) : SigV4VectorRun(vector, expected)
{
    private readonly SigningCache _cache = new();

    private protected override HeaderSignature SignHeaders() => HeaderSignature.Create(Workspace, Target, Body, Vector.Context, _cache);

    private protected override string SignQuery()
        => QuerySignature.Create(Workspace, Target, Body, Vector.Lifetime, Vector.Context, _cache);

    private protected override void AppendStringToSign(byte[] canonicalRequest)
    {
        var time = _cache.TimeOf(Vector.Context);
        Signature.AppendStringToSign(Workspace, canonicalRequest, _cache.KeyOf(Vector.Context, time), time);
    }
}
