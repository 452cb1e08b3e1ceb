using System.Formats.Cbor;
using System.Globalization;

namespace FreeTierGen.Conformance.Tests.Bodies;

/// <summary>
/// Compares CBOR by what it means: maps without order, floats by value whatever their width, definite and indefinite lengths alike,
/// tags and the kinds of numbers exactly. Only a timestamp's number may be whole or not, as RFC 8949 leaves that to who writes.
/// </summary>
internal static class CborComparison
{
    private const ulong EpochTag = 1;

    /// <summary>Says how a body differs; null where it does not.</summary>
    public static string? Difference(byte[] expected, byte[] actual)
    {
        var stated = CborTree.Read(expected);
        try
        {
            return Difference(stated, CborTree.Read(actual), "$");
        }
        catch (Exception exception) when (exception is CborContentException or InvalidOperationException)
        {
            return $"is no CBOR: {exception.Message}\n{Convert.ToHexString(actual)}";
        }
    }

    private static string? Difference(CborNode expected, CborNode actual, string path) => (expected, actual) switch
    {
        (CborNode.Whole one, CborNode.Whole other) when one.Value == other.Value => null,
        (CborNode.Real one, CborNode.Real other) when AreEqual(one.Value, other.Value) => null,
        (CborNode.Octets one, CborNode.Octets other) when one.Value.AsSpan().SequenceEqual(other.Value) => null,
        (CborNode.Text one, CborNode.Text other) when one.Value == other.Value => null,
        (CborNode.Simple one, CborNode.Simple other) when one.Value == other.Value => null,
        (CborNode.Items one, CborNode.Items other) => ItemsDifference(one, other, path),
        (CborNode.Entries one, CborNode.Entries other) => EntriesDifference(one, other, path),
        (CborNode.Tagged { Tag: EpochTag } one, CborNode.Tagged { Tag: EpochTag } other) when NumberOf(one.Value) is { } time && NumberOf(other.Value) is { } given =>
            AreEqual(time, given) ? null : Otherwise(expected, actual, path),
        (CborNode.Tagged one, CborNode.Tagged other) when one.Tag == other.Tag =>
            Difference(one.Value, other.Value, string.Create(CultureInfo.InvariantCulture, $"{path}({one.Tag})")),
        _ => Otherwise(expected, actual, path),
    };

    private static string? ItemsDifference(CborNode.Items expected, CborNode.Items actual, string path)
        => expected.Values.Count != actual.Values.Count
            ? Otherwise(expected, actual, path)
            : expected.Values.Zip(actual.Values)
                .Select((pair, i) => Difference(pair.First, pair.Second, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")))
                .FirstOrDefault(difference => difference is not null);

    private static string? EntriesDifference(CborNode.Entries expected, CborNode.Entries actual, string path)
    {
        var left = actual.Values.ToList();
        foreach (var (key, value) in expected.Values)
        {
            var index = left.FindIndex(entry => Difference(key, entry.Key, "") is null);
            if (index < 0)
            {
                return $"{path} lacks the key {CborTree.Show(key)}";
            }

            if (Difference(value, left[index].Value, $"{path}.{CborTree.Show(key)}") is { } difference)
            {
                return difference;
            }

            left.RemoveAt(index);
        }

        return left.Count == 0 ? null : $"{path} has {CborTree.Show(left[0].Key)} = {CborTree.Show(left[0].Value)}, which is not expected";
    }

    // To the last bit, so that zeros keep their signs; any NaN is like another.
    private static bool AreEqual(double expected, double actual)
        => double.IsNaN(expected) ? double.IsNaN(actual) : BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual);

    private static double? NumberOf(CborNode node) => node switch
    {
        CborNode.Whole whole => (double)whole.Value,
        CborNode.Real real => real.Value,
        _ => null,
    };

    private static string Otherwise(CborNode expected, CborNode actual, string path) => $"{path} is {CborTree.Show(actual)} instead of {CborTree.Show(expected)}";
}
