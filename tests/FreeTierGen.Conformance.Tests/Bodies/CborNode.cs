using System.Numerics;

namespace FreeTierGen.Conformance.Tests.Bodies;

/// <summary>A CBOR item without its form: whether a length is definite and how wide a number is are gone.</summary>
internal abstract record CborNode
{
    public sealed record Whole(BigInteger Value) : CborNode;

    public sealed record Real(double Value) : CborNode;

    public sealed record Octets(byte[] Value) : CborNode;

    public sealed record Text(string Value) : CborNode;

    public sealed record Items(IReadOnlyList<CborNode> Values) : CborNode;

    public sealed record Entries(IReadOnlyList<(CborNode Key, CborNode Value)> Values) : CborNode;

    public sealed record Tagged(ulong Tag, CborNode Value) : CborNode;

    /// <summary>Truth values, null, undefined and what else has a number of its own.</summary>
    public sealed record Simple(int Value) : CborNode;
}
