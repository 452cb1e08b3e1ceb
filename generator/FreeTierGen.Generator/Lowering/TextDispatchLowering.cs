using System.Text;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Lowering;

/// <summary>Decides how texts are told apart: by length, and where many have one length, by one byte in them after the other.</summary>
internal static class TextDispatchLowering
{
    /// <summary>So many texts are compared one after the other; more are told apart by a byte first.</summary>
    private const int MaxCompared = 4;

    /// <summary>The dispatch over texts; each stands for its index. Of equal texts the first counts.</summary>
    public static TextDispatch Lower(IEnumerable<string> texts)
    {
        var numbered = Number(texts);
        numbered.Sort(static (left, right) =>
        {
            var byLength = left.Bytes.Length.CompareTo(right.Bytes.Length);
            return byLength != 0 ? byLength : left.Index.CompareTo(right.Index);
        });

        var lengths = new List<TextDispatchLength>();
        for (var start = 0; start < numbered.Count;)
        {
            var length = numbered[start].Bytes.Length;
            var end = start + 1;
            while (end < numbered.Count && numbered[end].Bytes.Length == length)
            {
                end++;
            }

            lengths.Add(new TextDispatchLength(length, NodeOf(length, numbered.GetRange(start, end - start))));
            start = end;
        }

        return new TextDispatch(lengths.ToEquatableArray());
    }

    private static List<NumberedText> Number(IEnumerable<string> texts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var numbered = new List<NumberedText>();
        var index = 0;
        foreach (var text in texts)
        {
            if (seen.Add(text))
            {
                numbered.Add(new NumberedText(text, Encoding.UTF8.GetBytes(text), index));
            }

            index++;
        }

        return numbered;
    }

    private static TextDispatchNode NodeOf(int length, List<NumberedText> texts)
    {
        if (texts.Count <= MaxCompared)
        {
            return new TextDispatchNode(texts.Select(text => new TextDispatchEntry(text.Text, text.Index)).ToEquatableArray(), -1, []);
        }

        var position = MostTelling(length, texts);
        var branches = texts
            .GroupBy(text => text.Bytes[position])
            .OrderBy(branch => branch.Key)
            .Select(branch => new TextDispatchBranch(branch.Key, NodeOf(length, branch.ToList())));
        return new TextDispatchNode([], position, branches.ToEquatableArray());
    }

    // The place of the byte that takes most different values.
    private static int MostTelling(int length, List<NumberedText> texts)
    {
        var best = 0;
        var most = 0;
        for (var position = 0; position < length; position++)
        {
            var seen = new bool[256];
            var distinct = 0;
            foreach (var text in texts)
            {
                distinct += seen[text.Bytes[position]] ? 0 : 1;
                seen[text.Bytes[position]] = true;
            }

            if (distinct > most)
            {
                (best, most) = (position, distinct);
            }
        }

        return best;
    }

    private sealed record NumberedText(string Text, byte[] Bytes, int Index);
}
