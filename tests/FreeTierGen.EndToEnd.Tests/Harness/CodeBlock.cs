using FreeTierGen.Testing;

namespace FreeTierGen.EndToEnd.Tests.Harness;

/// <summary>A block of code in the documentation.</summary>
/// <param name="Path">The page's file.</param>
/// <param name="Line">The line after the fence.</param>
/// <param name="Language">The word behind the fence.</param>
/// <param name="Text">The code.</param>
internal sealed record CodeBlock(string Path, int Line, string Language, string Text)
{
    /// <summary>The blocks of the README and of the pages in docs/, in order.</summary>
    public static IEnumerable<CodeBlock> All() =>
        Directory.GetFiles(Repository.PathOf("docs"), "*.md").Order(StringComparer.Ordinal).Prepend(Repository.PathOf("README.md")).SelectMany(Of);

    private static IEnumerable<CodeBlock> Of(string path)
    {
        var lines = System.IO.File.ReadAllLines(path);
        for (var line = 0; line < lines.Length; line++)
        {
            if (!lines[line].TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            var start = line + 1;
            var end = Array.FindIndex(lines, start, static text => text.Trim() == "```");
            Assert.True(end > 0, $"{path} does not end the block of line {start}.");
            yield return new CodeBlock(
                path, start + 1, lines[line].Trim().TrimStart('`').Trim(), string.Join('\n', lines[start..end]) + "\n");
            line = end;
        }
    }
}
