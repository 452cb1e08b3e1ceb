using FreeTier.Account;
using FreeTier.Client;
using FreeTier.Connection;
using FreeTier.Rendering;
using FreeTierGen.Runtime;

namespace FreeTier.Commands;

/// <summary>What one look at the account found.</summary>
/// <param name="Result">What there is to print.</param>
/// <param name="Usage">The limits.</param>
internal sealed record Look(Result Result, IReadOnlyList<OfferUsage> Usage);

/// <summary>Looks at the account once, or again and again.</summary>
/// <param name="run">Where data comes from and results go.</param>
/// <param name="monitoring">How to look.</param>
/// <param name="look">Looks once.</param>
internal sealed class Monitor(CommandRun run, Monitoring monitoring, Func<AccountClient, Task<Look>> look)
{
    internal async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (monitoring.Interval is { } interval)
        {
            return await WatchAsync(interval, cancellationToken).ConfigureAwait(false);
        }

        Look only = await run.CallAsync(look, cancellationToken).ConfigureAwait(false);
        run.Print(only.Result);
        return Judge(only);
    }

    private async Task<int> WatchAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        try
        {
            ServiceConnection connection = await run.ConnectAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                Look first = await run.CallAsync(connection.Client, look).ConfigureAwait(false);
                Look last = run.CanRedraw
                    ? await run.RedrawAsync(show => WatchAsync(connection.Client, first, new WatchScreen(show, interval, run), cancellationToken)).ConfigureAwait(false)
                    : await WatchAsync(connection.Client, first, new WatchLog(run, interval), cancellationToken).ConfigureAwait(false);
                return Judge(last);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // This is how watching is meant to end.
            return ExitCode.Success;
        }
    }

    /// <summary>Looks until what it sees is a failure. That the service can't be reached for a while is none.</summary>
    private async Task<Look> WatchAsync(IFreeTierClient client, Look first, IWatchOutput output, CancellationToken cancellationToken)
    {
        Look latest = first;
        output.Show(latest);
        while (!IsFailure(latest))
        {
            await Task.Delay(monitoring.Interval!.Value, run.Terminal.Time, cancellationToken).ConfigureAwait(false);
            try
            {
                latest = await look(new AccountClient(client, progress: null)).ConfigureAwait(false);
            }
            catch (ServiceClientException exception) when (exception is TransportException or ServiceException { IsRetryable: true })
            {
                output.Show(exception);
                continue;
            }

            output.Show(latest);
        }

        return latest;
    }

    private bool IsFailure(Look seen) => seen.Usage.Any(offer => offer.Outlook >= monitoring.FailOn);

    private int Judge(Look seen)
    {
        if (!IsFailure(seen))
        {
            return ExitCode.Success;
        }

        int exceeded = seen.Usage.Count(offer => offer.Outlook == Outlook.Exceeded);
        int willExceed = monitoring.FailOn == Outlook.Exceeded ? 0 : seen.Usage.Count(offer => offer.Outlook == Outlook.WillExceed);
        string forecast = willExceed == 0 ? "" : $", {Words.OfCount(willExceed, "will exceed its", "will exceed their")} limit";
        run.Terminal.Out.Flush();
        run.Terminal.Error.WriteLine($"freetier: {Words.OfCount(exceeded, "offer has exceeded its", "offers have exceeded their")} limit{forecast} (--fail-on).");
        return ExitCode.LimitPassed;
    }
}
