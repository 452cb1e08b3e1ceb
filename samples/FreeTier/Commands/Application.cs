using System.CommandLine;
using System.CommandLine.Parsing;
using FreeTier.Terminals;

namespace FreeTier.Commands;

/// <summary>One run of the tool: reads the command line, runs the command, and turns whatever happens into an exit code.</summary>
internal static class Application
{
    // How long a command may take to end well after Ctrl+C, on a machine that has other things to do. Then it is ended.
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(30);

    /// <summary>Runs <paramref name="args"/> on <paramref name="terminal"/> until they are done, or until Ctrl+C. Never throws.</summary>
    internal static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellationToken = default)
    {
        try
        {
            // "@file" arguments are a surprise to those who don't know them, and nobody needs them here.
            var parserConfiguration = new ParserConfiguration { ResponseFileTokenReplacer = null };
            ParseResult parsed = FreeTierCommand.Create(terminal).Parse(args, parserConfiguration);

            if (parsed.Errors.Count > 0 && parsed.Action is not { ClearsParseErrors: true })
            {
                return ReportParseErrors(parsed, terminal);
            }

            if (parsed.Action is not { ClearsParseErrors: true } && WithoutEffect(parsed) is { } option)
            {
                string command = parsed.CommandResult.Command.Name;
                throw new UsageException($"{option} stands before '{command}' and would have no effect. Options of a command come after it: 'freetier {command} --help' lists them.");
            }

            var invocation = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = LongestFarewell,
                Output = terminal.Out,
                Error = terminal.Error,
            };
            int exitCode = await parsed.InvokeAsync(invocation, cancellationToken).ConfigureAwait(false);

            // A full disk shows here, while there is still someone to tell.
            await terminal.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return exitCode;
        }
        catch (Exception exception)
        {
            return Failure.Report(exception, terminal);
        }
    }

    /// <summary>The option, if any, that belongs to another command than the one that runs, as in "freetier --all usage".</summary>
    private static string? WithoutEffect(ParseResult parsed)
    {
        for (SymbolResult? above = parsed.CommandResult.Parent; above is CommandResult command; above = above.Parent)
        {
            if (command.Children.OfType<OptionResult>().FirstOrDefault(option => option is { Implicit: false, Option.Recursive: false }) is { } option)
            {
                return option.IdentifierToken?.Value ?? option.Option.Name;
            }
        }

        return null;
    }

    private static int ReportParseErrors(ParseResult parsed, Terminal terminal)
    {
        foreach (string message in parsed.Errors.Select(e => e.Message).Distinct())
        {
            terminal.Error.WriteLine($"freetier: {TerminalText.Clean(message)}");
        }

        string? suggestion = Suggestion.For(parsed);
        if (suggestion is not null)
        {
            terminal.Error.WriteLine($"Did you mean '{suggestion}'?");
        }

        terminal.Error.WriteLine($"Try '{CommandPath(parsed.CommandResult)} --help'.");
        return ExitCode.Usage;
    }

    private static string CommandPath(CommandResult command) =>
        command.Command is RootCommand ? "freetier" : $"freetier {command.Command.Name}";
}
