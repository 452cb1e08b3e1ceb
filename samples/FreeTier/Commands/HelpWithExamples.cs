using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using FreeTier.Terminals;

namespace FreeTier.Commands;

/// <summary>The generated help, then examples to copy, then, for the tool as a whole, its exit codes.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private const string ExitCodes = """
        Exit codes:
          0    all went well
          1    the service answered with an error or could not be reached
          2    wrong usage or invalid input; nothing was sent
          3    what --fail-on names is the case
          130  stopped with Ctrl+C
        """;

    private readonly HelpAction _help;
    private readonly Terminal _terminal;

    internal HelpWithExamples(HelpAction help, Terminal terminal)
    {
        _help = help;
        _help.MaxWidth = terminal.Width;
        _terminal = terminal;
    }

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int exitCode = _help.Invoke(parseResult);
        Command command = parseResult.CommandResult.Command;
        _terminal.Out.WriteLine("Examples:");
        foreach ((string line, string meaning) in ExamplesOf(command))
        {
            _terminal.Out.WriteLine($"  {line,-42}  {meaning}".TrimEnd());
        }

        if (command is RootCommand)
        {
            _terminal.Out.WriteLine();
            _terminal.Out.WriteLine(ExitCodes);
        }

        return exitCode;
    }

    private static (string Line, string Meaning)[] ExamplesOf(Command command) => command.Name switch
    {
        "status" =>
        [
            ("freetier status", "the dashboard, on made-up data"),
            ("freetier status --live --all", "your account, with every row"),
            ("freetier status --json", "the same for scripts"),
            ("freetier status --watch --interval 5m", "again every five minutes"),
        ],
        "activities" =>
        [
            ("freetier activities", "all of them"),
            ("freetier activities --status in-progress", "those that you have begun"),
            ("freetier activities --language de-DE", "titles in German"),
        ],
        "activity" =>
        [
            ("freetier activity ID", "an ID from 'freetier activities'"),
            ("freetier activity ID --json", "the same for scripts"),
        ],
        "usage" =>
        [
            ("freetier usage", "every offer, the most urgent first"),
            ("freetier usage --over 80", "at least 80 percent of the limit"),
            ("freetier usage --fail-on forecast", "exit code 3 if a limit won't hold"),
            ("freetier usage --csv", "for a spreadsheet"),
            ("freetier usage --service Lambda", "services with Lambda in their name"),
            ("freetier usage --service 'AWS Lambda' --exact", "that service and no other"),
        ],
        "upgrade" =>
        [
            ("freetier upgrade", "asks, then upgrades (made-up data)"),
            ("freetier upgrade --live --yes", "your own account, unasked"),
        ],
        "serve" =>
        [
            ("freetier serve", "on port 5080"),
            ("freetier serve --port 0", "on any port that is free"),
        ],
        "completion" =>
        [
            ("freetier completion bash", "for eval in your ~/.bashrc"),
            ("freetier completion zsh", "for eval in your ~/.zshrc"),
        ],
        _ =>
        [
            ("freetier", "the dashboard, on made-up data"),
            ("freetier --live", "your own account, default profile"),
            ("freetier --live --profile work", "another profile of ~/.aws/config"),
            ("freetier usage --over 80", "what is about to run out"),
            ("freetier --watch", "the dashboard, always up to date"),
            ("freetier activities --status not-started", "credits that wait for you"),
            ("freetier usage --json | jq '.usage[0]'", "data for scripts"),
        ],
    };
}
