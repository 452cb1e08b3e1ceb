using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using FreeTier.Terminals;

namespace FreeTier.Commands;

/// <summary>
/// Answers shells that ask what a line can go on with: <c>freetier "[suggest:10]" "freetier us"</c>. The directive is
/// System.CommandLine's, whose own answer holds whatever contains the word; shells want what begins with it.
/// </summary>
internal sealed class SuggestAction(RootCommand root, Terminal terminal) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        string line = parseResult.Tokens.LastOrDefault(token => token.Type != TokenType.Directive)?.Value ?? "";
        string? position = parseResult.GetResult(root.Directives.OfType<SuggestDirective>().Single())?.Values is [var first, ..] ? first : null;
        int end = int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out int typed) ? Math.Min(typed, line.Length) : line.Length;
        foreach (string candidate in CandidatesFor(line[..end]))
        {
            terminal.Out.WriteLine(candidate);
        }

        return ExitCode.Success;
    }

    private string[] CandidatesFor(string typed)
    {
        string word = typed[(typed.LastIndexOfAny([' ', '\t']) + 1)..];
        string[] candidates = [.. root.Parse(WithoutProgram(typed)).GetCompletions()
            .Select(completion => completion.InsertText ?? completion.Label)
            .Where(candidate => candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase) && candidate is not ("-?" or "/?" or "/h"))
            .Distinct()];

        // Options are offered once a dash asks for them, or where nothing else can follow.
        string[] others = [.. candidates.Where(candidate => !candidate.StartsWith('-'))];
        return word.Length == 0 && others.Length > 0 ? others : candidates;
    }

    /// <summary>Shells hand over what was typed, the program's name or path first; dotnet-suggest leaves that out.</summary>
    private static string WithoutProgram(string typed)
    {
        string trimmed = typed.TrimStart();
        int end = trimmed.IndexOfAny([' ', '\t']);
        string first = end < 0 ? trimmed : trimmed[..end];
        return Path.GetFileNameWithoutExtension(first) == "freetier" ? trimmed[first.Length..].TrimStart() : trimmed;
    }
}
