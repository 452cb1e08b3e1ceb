using System.Diagnostics;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Generation.Drivers;

/// <summary>What one run of something took.</summary>
/// <param name="Result">What it came to.</param>
/// <param name="Nanoseconds">The time.</param>
/// <param name="Bytes">What it allocated, on all threads.</param>
internal sealed record Measured<T>(T Result, double Nanoseconds, double Bytes)
{
    /// <summary>The time as a sample.</summary>
    public Sample Time(string row, Contender contender, int round) => new(row + ".time", contender, round, Nanoseconds);

    /// <summary>The allocation as a sample.</summary>
    public Sample Allocation(string row, Contender contender, int round) => new(row + ".bytes", contender, round, Bytes);
}

/// <summary>Measures long runs one by one.</summary>
internal static class Measured
{
    /// <summary>Runs something once, with the garbage of what came before out of the way.</summary>
    public static Measured<T> Run<T>(Func<T> action)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var result = action();
        var elapsed = watch.Elapsed;
        return new Measured<T>(result, elapsed.TotalNanoseconds, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }
}
