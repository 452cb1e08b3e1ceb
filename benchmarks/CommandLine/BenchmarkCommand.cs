using System.CommandLine;
using System.Diagnostics;
using FreeTierGen.Benchmarks.Reporting;
using FreeTierGen.Benchmarks.Running;
#if PEERS
using FreeTierGen.Benchmarks.Loopback.DynamoDB;
#endif
#if S3
using FreeTierGen.Benchmarks.Loopback.S3;
#endif
using Spectre.Console;

namespace FreeTierGen.Benchmarks.CommandLine;

/// <summary>The command line of the benchmarks.</summary>
internal static class BenchmarkCommand
{
    public static RootCommand Create()
    {
        var all = new Option<bool>("--all") { Description = "Measure everything, thoroughly." };
        var quick = new Option<bool>("--quick") { Description = "Measure with few rounds (what happens without options)." };
        var filter = new Option<string[]>("--filter")
        {
            Description = "Measure only the suites with these names: " + string.Join(", ", Suites.All.Select(suite => suite.Name)) + ".",
            AllowMultipleArgumentsPerToken = true,
        };
        var runSuite = new Option<string?>(SuiteProcess.SuiteOption) { Hidden = true };
        var output = new Option<string?>(SuiteProcess.OutputOption) { Hidden = true };
#if PEERS
        var loopbackService = new Option<bool>(LoopbackWorker.ServiceOption) { Hidden = true };
        var loopbackCaller = new Option<string[]>(LoopbackWorker.CallerOption) { Hidden = true, Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
#endif
#if S3
        var partService = new Option<bool>(PartService.Option) { Hidden = true };
#endif

        filter.Validators.Add(result =>
        {
            foreach (var name in result.Tokens.Select(token => token.Value).Where(name => !Suites.All.Any(suite => suite.Name == name)))
            {
                result.AddError($"There are no benchmarks '{name}'. There are: {string.Join(", ", Suites.All.Select(suite => suite.Name))}.");
            }
        });

        var command = new RootCommand("What generated clients cost, beside the AWS SDK for .NET and beside code written by hand.")
        {
            all, quick, filter, runSuite, output,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(all) && result.GetValue(quick))
            {
                result.AddError("--all and --quick exclude each other: give one of them.");
            }
        });
#if PEERS
        command.Add(loopbackService);
        command.Add(loopbackCaller);
#endif
#if S3
        command.Add(partService);
#endif
        command.SetAction((parsed, cancellationToken) =>
        {
#if PEERS
            if (parsed.GetValue(loopbackService))
            {
                return LoopbackWorker.ServeAsync();
            }

            if (parsed.GetValue(loopbackCaller) is [var contender, var address])
            {
                return LoopbackWorker.CallAsync(Enum.Parse<Contender>(contender), new Uri(address));
            }
#endif
#if S3
            if (parsed.GetValue(partService))
            {
                return PartService.ServeAsync();
            }
#endif

            var mode = parsed.GetValue(all) ? RunMode.All : RunMode.Quick;
            return parsed.GetValue(runSuite) is { } name
                ? Task.FromResult(RunHere(name, mode, parsed.GetValue(output)!))
                : RunAsync(mode, parsed.GetValue(filter) ?? [], cancellationToken);
        });
        return command;
    }

    private static int RunHere(string name, RunMode mode, string output)
    {
        try
        {
            SuiteProcess.RunHere(Suites.All.Single(suite => suite.Name == name), mode, output);
            return 0;
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine(exception);
            return 1;
        }
    }

    private static async Task<int> RunAsync(RunMode mode, string[] names, CancellationToken cancellationToken)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (Console.IsOutputRedirected)
        {
            // Whoever reads it can take long lines; nobody wants a table folded.
            console.Profile.Width = 250;
        }

        var watch = Stopwatch.StartNew();
        var results = new List<Result>();
        var leftOut = new List<LeftOut>();
        try
        {
            foreach (var suite in Suites.All.Where(suite => names.Length == 0 || names.Contains(suite.Name)))
            {
                var rows = Summary.RowsOf(suite, mode).ToList();
                if ((suite.WhyLeftOut ?? (rows.Count == 0 ? "it takes minutes, so only --all measures it" : null)) is { } reason)
                {
                    leftOut.Add(new LeftOut(suite.Name, reason));
                    continue;
                }

                await Console.Error.WriteLineAsync($"{watch.Elapsed:m\\:ss} {suite.Name}").ConfigureAwait(false);
                var samples = await SuiteProcess.RunAsync(suite, mode, Progress, cancellationToken).ConfigureAwait(false);
                results.AddRange(Summary.Of(rows, samples));
            }
        }
        catch (SuiteFailedException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return 1;
        }

        var report = new Report(mode, watch.Elapsed, results, leftOut);
        ReportTable.Write(console, report);
        SummaryFile.Write(report);
        console.MarkupLineInterpolated($"Written to {SummaryFile.Path}");
        return report.IsGood ? 0 : 1;

        void Progress(string line)
        {
            if (line.Length > 0 && !Console.IsErrorRedirected)
            {
                Console.Error.WriteLine($"     {line}");
            }
        }
    }
}
