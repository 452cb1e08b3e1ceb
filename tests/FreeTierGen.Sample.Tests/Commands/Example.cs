using System.Text;
using System.Text.RegularExpressions;
using FreeTier.Commands;

namespace FreeTierGen.Sample.Tests.Commands;

/// <summary>A command line to copy, from the help or from the documentation.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Line">The line, as it would be typed.</param>
internal sealed partial record Example(string Source, string Line)
{
    private const string Documented = "dotnet run --project samples/FreeTier";

    /// <summary>What comes after the tool's name, and before what its output is piped into.</summary>
    public string[] Arguments => [.. Words(Line.Split('|')[0]).Skip(1)];

    /// <summary>What its output is piped into; empty where it is into nothing.</summary>
    public string Pipe => Line.Contains('|', StringComparison.Ordinal) ? Line.Split('|')[1].Trim() : "";

    /// <summary>Every example of the help of each command.</summary>
    public static async Task<IReadOnlyList<Example>> OfHelpAsync()
    {
        var examples = new List<Example>();
        string[] commands = ["", .. FreeTierCommand.Create(TestTerminal.Piped()).Subcommands.Select(command => command.Name)];
        foreach (string command in commands)
        {
            string[] asked = command.Length == 0 ? ["--help"] : [command, "--help"];
            string help = (await PinnedTool.RunAsync("2026-11-20T12:00:00Z", asked)).Succeeded().Output;
            string list = help.Split("Examples:\n")[1].Split("\n\n")[0];
            examples.AddRange(list.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => new Example($"freetier {command}".TrimEnd() + " --help", Gap().Split(line.Trim())[0])));
        }

        return examples;
    }

    /// <summary>Every example of a page of documentation: in blocks, and within the text.</summary>
    public static IEnumerable<Example> Of(string page, string markdown)
    {
        foreach (string line in markdown.Split('\n').Where(line => IsOfTheSample(line)))
        {
            string command = Gap().Split(line.Split('#')[0].Trim())[0];
            yield return new Example(page, "freetier" + command[Documented.Length..].Replace(" -- ", " ", StringComparison.Ordinal));
        }

        foreach (Match match in Inline().Matches(markdown))
        {
            yield return new Example(page, match.Groups[1].Value);
        }
    }

    private static bool IsOfTheSample(string line) =>
        line.StartsWith(Documented, StringComparison.Ordinal) && (line.Length == Documented.Length || line[Documented.Length] == ' ');

    // A shell's words: spaces part them, unless they are in single quotes.
    private static List<string> Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        bool quoted = false;
        foreach (char c in line.Trim() + " ")
        {
            if (c == '\'')
            {
                quoted = !quoted;
            }
            else if (c == ' ' && !quoted)
            {
                words.Add(word.ToString());
                word.Clear();
            }
            else
            {
                word.Append(c);
            }
        }

        return words;
    }

    [GeneratedRegex("  +")]
    private static partial Regex Gap();

    [GeneratedRegex("`(freetier(?: [^`]+)?)`")]
    private static partial Regex Inline();
}
