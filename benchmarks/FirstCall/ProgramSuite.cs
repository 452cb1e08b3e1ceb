using FreeTierGen.Benchmarks.Running;
using FreeTierGen.Benchmarks.Service;

namespace FreeTierGen.Benchmarks.FirstCall;

/// <summary>Measures programs as whole processes against a service on loopback.</summary>
internal abstract class ProgramSuite : Suite
{
    // The first runs read the files from the disk.
    private const int SettlingRounds = 2;

    public override IEnumerable<Sample> Run(RunMode mode, Action<string> progress)
    {
        var programs = Prepare(progress);
        var service = CannedService.StartAsync(FirstCallAnswers.ByTarget).GetAwaiter().GetResult();
        try
        {
            return [.. Measure(programs, service.Uri, mode, progress)];
        }
        finally
        {
            service.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    /// <summary>Makes the programs, as far as they are not up to date.</summary>
    protected abstract IReadOnlyList<MeasuredProgram> Prepare(Action<string> progress);

    /// <summary>Takes the measurements.</summary>
    protected abstract IEnumerable<Sample> Measure(IReadOnlyList<MeasuredProgram> programs, Uri service, RunMode mode, Action<string> progress);

    /// <summary>A figure of each program in each round. The programs take turns, and another one is first each time.</summary>
    protected static IEnumerable<Sample> InTurn(
        string row, IReadOnlyList<MeasuredProgram> programs, int rounds, Func<MeasuredProgram, double> figure)
    {
        for (var round = 0; round < SettlingRounds + rounds; round++)
        {
            for (var turn = 0; turn < programs.Count; turn++)
            {
                var program = programs[(round + turn) % programs.Count];
                var value = figure(program);
                if (round >= SettlingRounds)
                {
                    yield return new Sample(row, program.Contender, round, value);
                }
            }
        }
    }
}
