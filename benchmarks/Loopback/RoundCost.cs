using System.Globalization;

namespace FreeTierGen.Benchmarks.Loopback;

/// <summary>What the calls of a round cost the process that made them.</summary>
/// <param name="Nanoseconds">The processor's time a call, the system's work for the process included.</param>
/// <param name="Bytes">The bytes allocated a call.</param>
internal sealed record RoundCost(double Nanoseconds, double Bytes)
{
    /// <summary>Makes so many calls and sees what they cost.</summary>
    public static async Task<RoundCost> OfAsync(int calls, Func<Task> call)
    {
        GC.Collect();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var time = Environment.CpuUsage.TotalTime;
        await CallerPool.RunAsync(calls, call).ConfigureAwait(false);
        time = Environment.CpuUsage.TotalTime - time;
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        return new RoundCost(time.TotalNanoseconds / calls, (double)bytes / calls);
    }

    public static RoundCost Parse(string line)
    {
        var words = line.Split(' ');
        return new RoundCost(double.Parse(words[0], CultureInfo.InvariantCulture), double.Parse(words[1], CultureInfo.InvariantCulture));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Nanoseconds:R} {Bytes:R}");
}
