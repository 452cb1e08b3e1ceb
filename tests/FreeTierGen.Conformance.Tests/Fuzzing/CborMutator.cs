using System.Formats.Cbor;
using System.Numerics;
using FreeTierGen.Conformance.Tests.Bodies;
using FreeTierGen.Testing.Fuzzing;

namespace FreeTierGen.Conformance.Tests.Fuzzing;

/// <summary>Changes CBOR at the level of its items, and how they are written.</summary>
internal static class CborMutator
{
    private const int MaxDepth = 20_000;

    private static readonly CborNode[] Values =
    [
        new CborNode.Simple((int)CborSimpleValue.Null), new CborNode.Simple((int)CborSimpleValue.Undefined), new CborNode.Simple((int)CborSimpleValue.True), new CborNode.Simple(255),
        new CborNode.Whole(0), new CborNode.Whole(128), new CborNode.Whole(int.MaxValue), new CborNode.Whole(ulong.MaxValue), new CborNode.Whole(-(BigInteger)ulong.MaxValue - 1),
        new CborNode.Real(1.5), new CborNode.Real(double.NaN), new CborNode.Real(double.MaxValue), new CborNode.Real(double.NegativeInfinity), new CborNode.Text(""), new CborNode.Text("x"),
        new CborNode.Octets([]), new CborNode.Octets([0xFF]), new CborNode.Items([]), new CborNode.Entries([]), new CborNode.Tagged(0, new CborNode.Text("1985-04-12T23:20:50.52Z")),
        new CborNode.Tagged(1, new CborNode.Real(1e300)), new CborNode.Tagged(1, new CborNode.Whole(ulong.MaxValue)), new CborNode.Tagged(2, new CborNode.Octets([1, 0, 0, 0, 0, 0, 0, 0, 0])),
        new CborNode.Tagged(4, new CborNode.Items([new CborNode.Whole(-2), new CborNode.Whole(314)])), new CborNode.Tagged(4, new CborNode.Items([new CborNode.Whole(int.MaxValue), new CborNode.Whole(1)])),
        new CborNode.Entries([(new CborNode.Whole(1), new CborNode.Whole(2))]), new CborNode.Items([new CborNode.Items([new CborNode.Simple((int)CborSimpleValue.Null)])]),
    ];

    // Heads that promise what does not come: lengths beyond the body and beyond memory, reserved forms, breaks in the wrong place, depth.
    private static readonly byte[][] Heads =
    [
        [0x9B, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0xBB, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0x5A, 0x7F, 0xFF, 0xFF, 0xFF], [0x7B, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
        [0x9A, 0x00, 0xFF, 0xFF, 0xFF], [0xBA, 0x00, 0xFF, 0xFF, 0xFF], [0x1C], [0x3F], [0xFF], [0x5F, 0x61, 0x78, 0xFF], [0x7F, 0x41, 0x78, 0xFF], [0x9F], [0xBF], [0xC6], [0xF8, 0x00], [0xF9, 0x7E, 0x00],
    ];

    /// <summary>A changed copy; other bytes than CBOR are changed as bytes.</summary>
    public static byte[] Mutate(byte[] cbor, Random random)
    {
        CborNode root;
        try
        {
            root = CborTree.Read(cbor);
        }
        catch (Exception exception) when (exception is CborContentException or InvalidOperationException or OverflowException)
        {
            return ByteMutator.Mutate(cbor, random);
        }

        if (random.Next(6) != 0)
        {
            return CborTree.Write(Change(root, random));
        }

        var head = random.Next(3) == 0 ? [.. Enumerable.Repeat(random.Next(2) == 0 ? (byte)0x81 : (byte)0x9F, random.Next(MaxDepth))] : Heads[random.Next(Heads.Length)];
        var at = random.Next(cbor.Length + 1);
        return [.. cbor[..at], .. head, .. cbor[at..]];
    }

    private static CborNode Change(CborNode node, Random random)
    {
        switch (node)
        {
            case CborNode.Items { Values: [_, ..] values } when random.Next(4) != 0:
                return new CborNode.Items(ChangeOne(values, random, item => Change(item, random)));
            case CborNode.Entries { Values: [_, ..] values } when random.Next(5) != 0:
                return new CborNode.Entries(ChangeOne(
                    values,
                    random,
                    entry => random.Next(6) == 0 ? (Values[random.Next(Values.Length)], entry.Value) : (entry.Key, Change(entry.Value, random))));
            case CborNode.Tagged tagged when random.Next(3) != 0:
                return random.Next(2) == 0 ? tagged with { Tag = (ulong)random.Next(64) } : tagged with { Value = Change(tagged.Value, random) };
            default:
                return random.Next(4) switch
                {
                    0 => new CborNode.Items([node, node]),
                    1 => new CborNode.Tagged((ulong)random.Next(8), node),
                    _ => Values[random.Next(Values.Length)],
                };
        }
    }

    private static List<T> ChangeOne<T>(IReadOnlyList<T> values, Random random, Func<T, T> change)
    {
        var copy = values.ToList();
        var at = random.Next(copy.Count);
        switch (random.Next(6))
        {
            case 0:
                copy.RemoveAt(at);
                break;
            case 1:
                copy.Insert(random.Next(copy.Count + 1), copy[at]);
                break;
            default:
                copy[at] = change(copy[at]);
                break;
        }

        return copy;
    }
}
