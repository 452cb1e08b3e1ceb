using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FreeTierGen.Runtime.Signing;
using FreeTierGen.Runtime.Tests.Signing;

namespace FreeTierGen.Conformance.Tests.Signing;

/// <summary>
/// A vector of SigV4a. Each signature of the same text is another one: those of the vector and ours are verified by the vector's public
/// key, and a right one stands for all of them.
/// </summary>
internal sealed partial class AsymmetricVectorRun(SigV4Vector vector, Func<string, string>? expected) : SigV4VectorRun(vector, expected)
{
    private readonly SigV4aKey _key = new(vector.Context.Credentials);

    private protected override HeaderSignature SignHeaders() => AsymmetricSignature.ByHeader(Workspace, Target, Body, Vector.Context, _key);

    private protected override string SignQuery()
        => AsymmetricSignature.ByQuery(Workspace, Target, Body, Vector.Lifetime, Vector.Context, _key);

    private protected override void AppendStringToSign(byte[] canonicalRequest)
        => AsymmetricSignature.AppendStringToSign(Workspace, canonicalRequest, Vector.Context, new SigningTime(Vector.Context.Time));

    private protected override IEnumerable<KeyValuePair<string, string>> Added(HeaderSignature signature)
        => base.Added(signature).Append(new("X-Amz-Region-Set", Vector.Context.Region));

    private protected override string Comparable(string signature, string stringToSign)
        => AtTheEnd().Replace(signature, match => Verifies(match.Value, stringToSign) ? "right" : match.Value);

    private bool Verifies(string signature, string stringToSign)
    {
        using var document = JsonDocument.Parse(Vector.ReadText("public-key.json"));
        using var key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Coordinate(document, "X"), Y = Coordinate(document, "Y") },
        });
        return key.VerifyData(
            Encoding.UTF8.GetBytes(stringToSign),
            Convert.FromHexString(signature),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence);
    }

    // Vectors leave zeros at the beginning of a number out.
    private static byte[] Coordinate(JsonDocument document, string name)
        => Convert.FromHexString(document.RootElement.GetProperty(name).GetString()!.PadLeft(64, '0'));

    // DER of two numbers with up to 33 bytes each.
    [GeneratedRegex("(?<![0-9a-f])(?:[0-9a-f]{2}){60,80}$")]
    private static partial Regex AtTheEnd();
}
