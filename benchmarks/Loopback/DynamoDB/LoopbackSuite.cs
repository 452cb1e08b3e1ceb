using System.Globalization;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Loopback.DynamoDB;

/// <summary>
/// Calls over sockets to a service in another process: what they cost the process that makes them. Each contender has a process of its
/// own; they take turns, in short rounds, as the machine is never the same for long.
/// </summary>
internal sealed class LoopbackSuite : Suite
{
    private const int WarmUpCalls = 30_000;

    // A process stays a bit faster or slower than another one of the same program, so there are two of each, one after the other.
    private const int Generations = 2;

    public override string Name => "loopback";

    public override IEnumerable<Sample> Run(RunMode mode, Action<string> progress)
    {
        var (rounds, calls) = mode == RunMode.Quick ? (50, 2_000) : (16, 40_000);
        return Enumerable.Range(0, Generations).SelectMany(generation => Measure((generation * rounds) + 1, rounds, calls, progress));
    }

    private static IEnumerable<Sample> Measure(int firstRound, int rounds, int calls, Action<string> progress)
    {
        using var service = Worker.Start(LoopbackWorker.ServiceOption);
        var address = service.Read();
        var callers = Enum.GetValues<Contender>()
            .Select(contender => (Contender: contender, Process: Worker.Start(LoopbackWorker.CallerOption, contender.ToString(), address)))
            .ToList();
        try
        {
            foreach (var (contender, process) in callers)
            {
                progress($"loopback, warming up {contender}");
                process.Ask(WarmUpCalls.ToString(CultureInfo.InvariantCulture));
            }

            for (var round = firstRound; round < firstRound + rounds; round++)
            {
                progress($"loopback, round {round} of {Generations * rounds}");

                // Nobody is always the first, nor always behind the same other one.
                callers.Reverse();
                foreach (var (contender, process) in callers)
                {
                    var cost = RoundCost.Parse(process.Ask(calls.ToString(CultureInfo.InvariantCulture)));
                    yield return new Sample("loopback.get-item.cpu", contender, round, cost.Nanoseconds);
                    yield return new Sample("loopback.get-item.bytes", contender, round, cost.Bytes);
                }
            }
        }
        finally
        {
            callers.ForEach(caller => caller.Process.Dispose());
        }
    }
}
