using System.CommandLine;
using FreeTier.Terminals;

namespace FreeTier.Commands;

/// <summary>Gives commands their action: what all of them need is read from the command line here.</summary>
internal sealed class CommandStarter(Terminal terminal, ConnectionOptions connection, OutputOptions output)
{
    internal void SetAction(Command command, Func<CommandRun, ParseResult, CancellationToken, Task> action) =>
        command.SetAction((parsed, cancellationToken) =>
        {
            var run = new CommandRun(
                terminal,
                connection.TargetOf(parsed),
                json: parsed.GetValue(output.Json),
                color: !parsed.GetValue(output.NoColor) && !terminal.NoColor);
            return action(run, parsed, cancellationToken);
        });
}
