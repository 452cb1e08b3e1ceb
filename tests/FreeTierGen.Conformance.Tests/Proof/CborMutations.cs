using System.Formats.Cbor;
using FreeTierGen.Conformance.Tests.Bodies;

namespace FreeTierGen.Conformance.Tests.Proof;

/// <summary>Changes CBOR in one place at a time.</summary>
internal static class CborMutations
{
    /// <summary>Each scalar changed and made one of another kind, each key and tag changed, each item and entry taken out, and one put in.</summary>
    public static IEnumerable<(string Change, byte[] Mutated)> Of(byte[] body)
        => Of(CborTree.Read(body), "$").Select(mutation => (mutation.Change, CborTree.Write(mutation.Mutated)));

    private static IEnumerable<(string Change, CborNode Mutated)> Of(CborNode node, string path) => node switch
    {
        CborNode.Items items => OfItems(items, path),
        CborNode.Entries entries => OfEntries(entries, path),
        CborNode.Tagged tagged => OfTagged(tagged, path),
        _ => [($"{path} with another value", Other(node)), .. OtherKinds(node).Select(kind => ($"{path} as {CborTree.Show(kind)}", kind))],
    };

    private static IEnumerable<(string Change, CborNode Mutated)> OfItems(CborNode.Items items, string path)
    {
        yield return ($"{path} with another item", new CborNode.Items([.. items.Values, new CborNode.Whole(1)]));
        for (var i = 0; i < items.Values.Count; i++)
        {
            var index = i;
            yield return ($"{path} without item {i}", new CborNode.Items([.. items.Values.Where((_, at) => at != index)]));
            foreach (var (change, mutated) in Of(items.Values[i], $"{path}[{i}]"))
            {
                yield return (change, new CborNode.Items([.. items.Values.Select((item, at) => at == index ? mutated : item)]));
            }
        }

        if (items.Values.Count == 0)
        {
            yield return ($"{path} as a map", new CborNode.Entries([]));
        }
    }

    private static IEnumerable<(string Change, CborNode Mutated)> OfEntries(CborNode.Entries entries, string path)
    {
        var surprise = (new CborNode.Text("surprise"), new CborNode.Simple((int)CborSimpleValue.Null));
        yield return ($"{path} with another entry", new CborNode.Entries([.. entries.Values, surprise]));
        for (var i = 0; i < entries.Values.Count; i++)
        {
            var index = i;
            var (key, value) = entries.Values[i];
            var place = $"{path}.{CborTree.Show(key)}";
            yield return ($"{place} taken out", new CborNode.Entries([.. entries.Values.Where((_, at) => at != index)]));
            yield return ($"{place} twice", new CborNode.Entries([.. entries.Values, entries.Values[i]]));
            yield return ($"{place} with another key", With(entries, i, (Other(key), value)));
            foreach (var (change, mutated) in Of(value, place))
            {
                yield return (change, With(entries, index, (key, mutated)));
            }
        }

        if (entries.Values.Count == 0)
        {
            yield return ($"{path} as a list", new CborNode.Items([]));
        }
    }

    private static IEnumerable<(string Change, CborNode Mutated)> OfTagged(CborNode.Tagged tagged, string path)
    {
        yield return ($"{path} without its tag", tagged.Value);
        yield return ($"{path} with another tag", tagged with { Tag = tagged.Tag + 1000 });
        yield return ($"{path} with another value", tagged with { Value = Other(tagged.Value) });
    }

    private static CborNode.Entries With(CborNode.Entries entries, int index, (CborNode Key, CborNode Value) other)
        => new([.. entries.Values.Select((entry, at) => at == index ? other : entry)]);

    private static CborNode Other(CborNode node) => node switch
    {
        CborNode.Whole whole => new CborNode.Whole(whole.Value + 1),
        CborNode.Real real => new CborNode.Real(double.IsFinite(real.Value) ? real.Value == 0 ? -real.Value : Math.BitIncrement(real.Value) : double.IsNaN(real.Value) ? 0 : -real.Value),
        CborNode.Octets octets => new CborNode.Octets([.. octets.Value, 0]),
        CborNode.Text text => new CborNode.Text(text.Value + "x"),
        CborNode.Simple { Value: (int)CborSimpleValue.True } => new CborNode.Simple((int)CborSimpleValue.False),
        CborNode.Simple { Value: (int)CborSimpleValue.False } => new CborNode.Simple((int)CborSimpleValue.True),
        _ => new CborNode.Text("x"),
    };

    private static IEnumerable<CborNode> OtherKinds(CborNode node) => node switch
    {
        CborNode.Whole whole => [new CborNode.Real((double)whole.Value), new CborNode.Text(CborTree.Show(whole))],
        CborNode.Text text => [new CborNode.Octets(System.Text.Encoding.UTF8.GetBytes(text.Value))],
        CborNode.Octets octets => [new CborNode.Text(Convert.ToBase64String(octets.Value))],
        CborNode.Simple { Value: (int)CborSimpleValue.Null } => [new CborNode.Simple((int)CborSimpleValue.Undefined)],
        _ => [],
    };
}
