using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using FreeTierGen.ModelTool.Sources;
using FreeTierGen.ModelTool.Terminals;

namespace FreeTierGen.ModelTool.Commands;

/// <summary>The options of every command.</summary>
internal sealed class CommonOptions
{
    private const int LongestTimeout = 3600;

    private readonly Terminal _terminal;
    private readonly GitHubAddresses _gitHub;

    private readonly Option<string?> _source = new("--source")
    {
        Description = "Where models are: a folder, a repository on GitHub, or a folder on a web server that has an index.json.",
        HelpName = "SOURCE",
        Recursive = true,
    };

    private readonly Option<int> _timeout = new("--timeout")
    {
        Description = "How many seconds an answer may take.",
        HelpName = "SECONDS",
        Recursive = true,
        DefaultValueFactory = _ => 100,
        CustomParser = ParseSeconds,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print JSON for scripts instead of text for people.", Recursive = true };

    private readonly Option<bool> _noColor = new("--no-color") { Description = "No colours. Also when NO_COLOR is set, and in pipes.", Recursive = true };

    internal CommonOptions(RootCommand root, Terminal terminal, GitHubAddresses gitHub)
    {
        (_terminal, _gitHub) = (terminal, gitHub);
        root.Options.Add(_source);
        root.Options.Add(_timeout);
        root.Options.Add(_json);
        root.Options.Add(_noColor);
    }

    /// <summary>Gives a command its action, and the option that names the project.</summary>
    internal void SetAction(Command command, Func<CommandRun, ParseResult, CancellationToken, Task<int>> action)
    {
        var project = new Option<string?>("--project") { Description = "The project: its file or folder. The one of this folder where absent.", HelpName = "PATH" };
        command.Options.Add(project);
        foreach (Argument argument in command.Arguments)
        {
            argument.Validators.Add(RefuseOptions);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var run = new CommandRun(_terminal, _gitHub)
            {
                Project = parsed.GetValue(project),
                Source = parsed.GetValue(_source),
                Timeout = TimeSpan.FromSeconds(parsed.GetValue(_timeout)),
                IsJson = parsed.GetValue(_json),
                HasColor = !parsed.GetValue(_noColor) && !_terminal.NoColor,
            };
            return await action(run, parsed, cancellationToken);
        });
    }

    // A mistyped option would be taken for a name.
    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (Token token in result.Tokens.Where(token => token.Value.StartsWith('-')))
        {
            result.AddError($"There is no option '{token.Value}'.");
        }
    }

    private static int ParseSeconds(ArgumentResult result)
    {
        string typed = result.Tokens is [var token] ? token.Value : "";
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) && seconds is > 0 and <= LongestTimeout)
        {
            return seconds;
        }

        result.AddError($"--timeout takes seconds from 1 to {LongestTimeout}, not '{typed}'.");
        return 0;
    }
}
