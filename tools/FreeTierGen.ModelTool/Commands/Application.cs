using System.CommandLine;
using System.CommandLine.Parsing;
using FreeTierGen.ModelTool.Errors;
using FreeTierGen.ModelTool.Sources;
using FreeTierGen.ModelTool.Terminals;

namespace FreeTierGen.ModelTool.Commands;

/// <summary>One run of the tool: reads the command line, runs the command, and turns whatever happens into an exit code.</summary>
internal static class Application
{
    /// <summary>What the tool is called.</summary>
    internal const string Name = "smithy-model";

    // How long files that are being replaced may take to be as they were, after Ctrl+C.
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(30);

    /// <summary>Runs the tool. Never throws.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="terminal">Where it runs.</param>
    /// <param name="gitHub">Where GitHub answers.</param>
    internal static async Task<int> RunAsync(string[] args, Terminal terminal, GitHubAddresses gitHub)
    {
        try
        {
            // "@file" arguments are a surprise to those who don't know them, and nobody needs them here.
            ParseResult parsed = SmithyModelCommand.Create(terminal, gitHub).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0 && parsed.Action is not { ClearsParseErrors: true })
            {
                return Refuse(parsed, terminal);
            }

            int exitCode = await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = LongestFarewell,
                Output = terminal.Out,
                Error = terminal.Error,
            });

            // A full disk shows here, while there is still someone to tell.
            await terminal.Out.FlushAsync();
            return exitCode;
        }
        catch (Exception exception)
        {
            return Report(exception, terminal);
        }
    }

    private static int Report(Exception exception, Terminal terminal)
    {
        (int exitCode, string message) = exception switch
        {
            ToolException e => (e.ExitCode, e.Message),
            OperationCanceledException => (ExitCode.Cancelled, "cancelled."),
            IOException or UnauthorizedAccessException => (ExitCode.Failure, $"a file can't be read or written: {exception.Message}"),
            _ => (ExitCode.Failure, $"unexpected {exception.GetType().Name}: {exception.Message}"),
        };
        string lines = string.Join(Environment.NewLine, message.ReplaceLineEndings("\n").Split('\n').Select(TerminalText.Clean));
        terminal.Error.WriteLine($"{Name}: {lines}");
        return exitCode;
    }

    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        Command command = parsed.CommandResult.Command;
        foreach (string message in parsed.Errors.Select(error => error.Message).Distinct())
        {
            terminal.Error.WriteLine($"{Name}: {TerminalText.Clean(message)}");
        }

        IEnumerable<string> mistyped = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).Where(value => value.StartsWith('-'));
        if (mistyped.Concat(parsed.UnmatchedTokens).FirstOrDefault() is { } word && NearNames.Of(word, NamesIn(parsed.CommandResult, word), most: 1) is [var meant])
        {
            terminal.Error.WriteLine($"Did you mean '{meant}'?");
        }

        terminal.Error.WriteLine($"Try '{(command is RootCommand ? Name : $"{Name} {command.Name}")} --help'.");
        return ExitCode.Usage;
    }

    private static IEnumerable<string> NamesIn(CommandResult result, string word)
    {
        IEnumerable<Option> inherited = result.Parent is CommandResult parent ? parent.Command.Options.Where(option => option.Recursive) : [];
        return word.StartsWith('-') ? result.Command.Options.Concat(inherited).Select(option => option.Name) : result.Command.Subcommands.Select(command => command.Name);
    }
}
