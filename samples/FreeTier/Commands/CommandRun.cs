using FreeTier.Account;
using FreeTier.Client;
using FreeTier.Connection;
using FreeTier.Json;
using FreeTier.Rendering;
using FreeTier.Terminals;

namespace FreeTier.Commands;

/// <summary>One run of a command: where its data comes from and where its results go.</summary>
internal sealed class CommandRun(Terminal terminal, Target target, bool json, bool color)
{
    internal Terminal Terminal => terminal;

    internal DateTimeOffset Now => terminal.Time.GetUtcNow();

    /// <summary>Connects, and says on stderr where the data comes from if that isn't AWS or of the user's choice.</summary>
    internal async Task<ServiceConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        ServiceConnection connection = await ServiceConnection.OpenAsync(target, terminal, cancellationToken).ConfigureAwait(false);
        if (connection.Notice is { } notice)
        {
            await terminal.Error.WriteLineAsync(notice).ConfigureAwait(false);
            if (terminal is { OutIsInteractive: true, ErrorIsInteractive: true })
            {
                // On the same screen the notice stands apart from the report.
                await terminal.Error.WriteLineAsync().ConfigureAwait(false);
            }
        }

        return connection;
    }

    /// <summary>Connects, calls with progress on stderr, and lets go of the connection.</summary>
    internal async Task<T> CallAsync<T>(Func<AccountClient, Task<T>> call, CancellationToken cancellationToken)
    {
        ServiceConnection connection = await ConnectAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return await CallAsync(connection.Client, call).ConfigureAwait(false);
        }
    }

    /// <summary>Calls with progress on stderr.</summary>
    internal async Task<T> CallAsync<T>(IFreeTierClient client, Func<AccountClient, Task<T>> call)
    {
        using var progress = new ProgressLine(terminal);
        return await call(new AccountClient(client, progress)).ConfigureAwait(false);
    }

    /// <summary>Prints the result: as JSON, for a terminal, or plain.</summary>
    internal void Print<TDocument>(Func<TDocument> document, Func<Layout, IReadOnlyList<Block>> report)
    {
        if (json)
        {
            DocumentWriter.Write(document(), terminal.Out);
        }
        else if (terminal.OutIsInteractive)
        {
            new TerminalWriter(terminal, color).Write(report(new Layout(terminal.Width)));
        }
        else
        {
            PlainWriter.Write(report(Layout.Plain), terminal.Out);
        }
    }
}
