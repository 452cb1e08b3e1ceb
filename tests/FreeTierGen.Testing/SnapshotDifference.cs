using System.Globalization;
using System.Text;

namespace FreeTierGen.Testing;

/// <summary>Says where two texts begin to differ, with the lines around it.</summary>
internal static class SnapshotDifference
{
    private const int LinesBefore = 3;
    private const int LinesAfter = 8;

    internal static string Describe(string verified, string received)
    {
        var expected = verified.Split('\n');
        var actual = received.Split('\n');
        var first = 0;
        while (first < expected.Length && first < actual.Length && expected[first] == actual[first])
            first++;

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"First difference in line {first + 1} (- verified, + received):");
        for (var i = Math.Max(0, first - LinesBefore); i < first; i++)
            text.Append("\n  ").Append(expected[i]);

        AppendLines(text, "\n- ", expected, first);
        AppendLines(text, "\n+ ", actual, first);
        return text.ToString();
    }

    private static void AppendLines(StringBuilder text, string mark, string[] lines, int first)
    {
        for (var i = first; i < Math.Min(lines.Length, first + LinesAfter); i++)
            text.Append(mark).Append(lines[i]);
    }
}
