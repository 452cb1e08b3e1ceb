namespace FreeTier.Terminals;

/// <summary>Asks a person for a yes.</summary>
internal static class Confirmation
{
    /// <summary>There is someone to ask.</summary>
    internal static bool IsPossible(Terminal terminal) => terminal is { InIsInteractive: true, ErrorIsInteractive: true };

    /// <summary>Asks on stderr, so that stdout stays clean. Whatever is not "y" or "yes" is a no.</summary>
    /// <exception cref="OperationCanceledException">Ctrl+C instead of an answer.</exception>
    internal static async Task<bool> AskAsync(Terminal terminal, string question, CancellationToken cancellationToken)
    {
        terminal.Error.Write($"{question} [y/N] ");
        terminal.Error.Flush();

        // The console's ReadLine can't be cancelled; the process ends while it still waits.
        Task<string?> reading = Task.Run(terminal.In.ReadLine, CancellationToken.None);
        try
        {
            string? answer = await reading.WaitAsync(cancellationToken).ConfigureAwait(false);
            return answer?.Trim().ToUpperInvariant() is "Y" or "YES";
        }
        catch (OperationCanceledException)
        {
            // What is said next begins on a line of its own.
            await terminal.Error.WriteLineAsync().ConfigureAwait(false);
            throw;
        }
    }
}
