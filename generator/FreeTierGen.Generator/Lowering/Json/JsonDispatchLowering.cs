using System.Text;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Json;

namespace FreeTierGen.Generator.Lowering.Json;

/// <summary>Decides how texts are told apart: by length, and where many have one length, by a byte in them first.</summary>
internal static class JsonDispatchLowering
{
    /// <summary>So many texts of a length are compared one after the other; more are told apart by a byte first.</summary>
    private const int MaxCompared = 4;

    /// <summary>The dispatch over texts; each stands for its index. Of equal texts the first counts.</summary>
    public static JsonDispatch Lower(IEnumerable<string> texts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var numbered = texts
            .Select((text, index) => (Text: text, Bytes: Encoding.UTF8.GetBytes(text), Index: index))
            .Where(text => seen.Add(text.Text));
        var lengths = numbered
            .GroupBy(text => text.Bytes.Length)
            .OrderBy(group => group.Key)
            .Select(group => OfLength(group.Key, [.. group]));
        return new JsonDispatch(lengths.ToEquatableArray());
    }

    private static JsonDispatchLength OfLength(int length, List<(string Text, byte[] Bytes, int Index)> texts)
    {
        if (texts.Count <= MaxCompared)
        {
            return new JsonDispatchLength(length, -1, texts.Select(text => new JsonDispatchText(text.Text, 0, text.Index)).ToEquatableArray());
        }

        var best = 0;
        var most = 0;
        for (var position = 0; position < length; position++)
        {
            var distinct = texts.Select(text => text.Bytes[position]).Distinct().Count();
            if (distinct > most)
            {
                (best, most) = (position, distinct);
            }
        }

        return new JsonDispatchLength(
            length,
            best,
            texts
                .OrderBy(text => text.Bytes[best])
                .ThenBy(text => text.Index)
                .Select(text => new JsonDispatchText(text.Text, text.Bytes[best], text.Index))
                .ToEquatableArray());
    }
}
