using System.CommandLine;
using FreeTier.Terminals;

namespace FreeTier.Commands;

/// <summary>Gives commands their action: what all of them need is read from the command line here.</summary>
internal sealed class CommandStarter(Terminal terminal, ConnectionOptions connection, OutputOptions output)
{
    internal void SetAction(Command command, Func<CommandRun, ParseResult, CancellationToken, Task> action) =>
        SetAction(command, async (run, parsed, cancellationToken) =>
        {
            await action(run, parsed, cancellationToken).ConfigureAwait(false);
            return ExitCode.Success;
        });

    /// <summary>For commands that have more than one way to succeed.</summary>
    internal void SetAction(Command command, Func<CommandRun, ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction((parsed, cancellationToken) =>
        {
            var run = new CommandRun(
                terminal,
                connection.TargetOf(parsed),
                output.FormOf(parsed),
                color: !output.NoColorOf(parsed) && !terminal.NoColor);
            return action(run, parsed, cancellationToken);
        });
}
