using FreeTier.Csv;
using FreeTier.Rendering;

namespace FreeTier.Commands;

/// <summary>Where a watch shows what it sees.</summary>
internal interface IWatchOutput
{
    /// <summary>Shows what was seen just now.</summary>
    void Show(Look latest);

    /// <summary>Says that nothing was seen, and why.</summary>
    void Show(Exception failure);
}

/// <summary>One screen: what is new takes the place of what was there.</summary>
/// <param name="show">Puts a report on the screen.</param>
/// <param name="interval">When the next look follows.</param>
/// <param name="run">Whose clock counts.</param>
internal sealed class WatchScreen(Action<Func<Layout, IReadOnlyList<Block>>> show, TimeSpan interval, CommandRun run) : IWatchOutput
{
    private Look? _latest;
    private DateTimeOffset _asOf;

    public void Show(Look latest)
    {
        (_latest, _asOf) = (latest, run.Now);
        Show([new Span($"As of {Words.OfTimeOfDay(_asOf)}; again every {Words.OfSpan(interval)} until Ctrl+C.", Tone.Muted)]);
    }

    /// <summary>What was seen last stays in sight.</summary>
    public void Show(Exception failure) => Show(
    [
        new Span($"As of {Words.OfTimeOfDay(_asOf)}, and not read again at {Words.OfTimeOfDay(run.Now)}:", Tone.Caution),
        $" {Failure.Describe(failure).Message}",
    ]);

    private void Show(Line remark) => show(layout =>
    {
        // The remark is part of what has to fit.
        var block = new TextBlock(remark);
        Layout above = layout.Fits is { } fits ? layout with { Fits = report => fits([.. report, block]) } : layout;
        return [.. _latest!.Result.Report(above), block];
    });
}

/// <summary>A pipe, a file, or a terminal without escape sequences: what is new comes below what was there.</summary>
/// <param name="run">Where it goes.</param>
/// <param name="interval">When the next look follows.</param>
internal sealed class WatchLog(CommandRun run, TimeSpan interval) : IWatchOutput
{
    private bool _hasBegun;

    public void Show(Look latest)
    {
        TextWriter writer = run.Terminal.Out;
        switch (run.Form)
        {
            case OutputForm.Json:
                latest.Result.WriteJson(writer, oneLine: true);
                break;
            case OutputForm.Csv:
                CsvTable table = latest.Result.Table;
                if (!_hasBegun)
                {
                    CsvWriter.WriteHeader(table, writer);
                }

                CsvWriter.WriteRows(table, writer);
                break;
            default:
                writer.WriteLine(_hasBegun ? $"{writer.NewLine}{AsOf}" : AsOf);
                run.PrintText(latest.Result.Report);
                break;
        }

        // Whoever reads along sees it now.
        writer.Flush();
        _hasBegun = true;
    }

    public void Show(Exception failure) =>
        run.Terminal.Error.WriteLine($"freetier: {Failure.Describe(failure).Message} Reading again in {Words.OfSpan(interval)}.");

    private string AsOf => $"As of {Words.OfDate(run.Now)} {Words.OfTimeOfDay(run.Now)}";
}
