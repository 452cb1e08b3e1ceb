using FreeTier.Account;
using FreeTier.Client;
using FreeTier.Connection;
using FreeTier.Csv;
using FreeTier.Rendering;
using FreeTier.Terminals;

namespace FreeTier.Commands;

/// <summary>One run of a command: where its data comes from and where its results go.</summary>
internal sealed class CommandRun(Terminal terminal, Target target, OutputForm form, bool color)
{
    private readonly Lazy<TerminalWriter> _writer = new(() => new TerminalWriter(terminal, color));
    private int _linesAbove;

    internal Terminal Terminal => terminal;

    internal OutputForm Form => form;

    internal DateTimeOffset Now => terminal.Time.GetUtcNow();

    /// <summary>Text on a screen, where one report can take the place of another.</summary>
    internal bool CanRedraw => form == OutputForm.Text && terminal.OutIsInteractive && _writer.Value.CanRedraw;

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
                _linesAbove = 2 + (notice.Length - 1) / terminal.Width;
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

    /// <summary>Prints the result in the form that was asked for; text for a terminal, or plain.</summary>
    internal void Print(Result result)
    {
        switch (form)
        {
            case OutputForm.Json:
                result.WriteJson(terminal.Out, oneLine: false);
                break;
            case OutputForm.Csv:
                CsvWriter.Write(result.Table, terminal.Out);
                break;
            default:
                PrintText(result.Report);
                break;
        }
    }

    internal void PrintText(Func<Layout, IReadOnlyList<Block>> report)
    {
        if (terminal.OutIsInteractive)
        {
            _writer.Value.Write(report(_writer.Value.LayoutBelow(_linesAbove)));
        }
        else
        {
            PlainWriter.Write(report(Layout.Plain), terminal.Out);
        }
    }

    /// <summary>Shows reports one in place of the other while <paramref name="action"/> gives them.</summary>
    internal Task<T> RedrawAsync<T>(Func<Action<Func<Layout, IReadOnlyList<Block>>>, Task<T>> action) =>
        _writer.Value.RedrawAsync<T>(show => action(report => show(report(_writer.Value.LayoutBelow(_linesAbove)))));
}
