using System.Diagnostics;
using BenchmarkDotNet.Running;

namespace FreeTierGen.Benchmarks.Running;

/// <summary>
/// Lets the runtime optimise what is measured. It does so in steps, the later the more code there is: a client of the official SDK is as
/// slow as ever for two seconds, and then five times as fast. So the methods run in turn until none becomes faster.
/// </summary>
internal sealed class Settling
{
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Still = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private readonly Func<double> _turn;

    private Settling(BenchmarkCase benchmark) => _turn = Prepare(benchmark);

    /// <summary>What one call took in the fastest turn, in nanoseconds.</summary>
    public double Fastest { get; private set; } = double.PositiveInfinity;

    /// <summary>Runs the methods until they are as fast as they get.</summary>
    /// <returns>What one call of each takes in nanoseconds, in the order of the methods.</returns>
    public static IReadOnlyList<double> Settle(IEnumerable<BenchmarkCase> benchmarks)
    {
        var settlings = benchmarks.Select(benchmark => new Settling(benchmark)).ToList();
        var clock = Stopwatch.StartNew();
        for (var end = Still; clock.Elapsed < end && clock.Elapsed < Longest;)
        {
            foreach (var settling in settlings)
            {
                end = settling.TakeTurn() ? clock.Elapsed + Still : end;
            }
        }

        return [.. settlings.Select(settling => settling.Fastest)];
    }

    // Whether it was clearly faster than before. Less than that is how much the machine itself changes.
    private bool TakeTurn()
    {
        var time = _turn();
        var isFaster = time < Fastest * 0.9;
        Fastest = Math.Min(Fastest, time);
        return isFaster;
    }

    private static Func<double> Prepare(BenchmarkCase benchmark)
    {
        var descriptor = benchmark.Descriptor;
        var instance = Activator.CreateInstance(descriptor.Type);
        foreach (var parameter in benchmark.Parameters.Items)
        {
            descriptor.Type.GetProperty(parameter.Name)!.SetValue(instance, parameter.Value);
        }

        descriptor.GlobalSetupMethod?.Invoke(instance, null);
        var method = descriptor.WorkloadMethod;
        var call = method.CreateDelegate(typeof(Func<>).MakeGenericType(method.ReturnType), instance);
        return new Func<Func<object>, Func<double>>(TurnOf).Method.GetGenericMethodDefinition()
            .MakeGenericMethod(method.ReturnType)
            .Invoke(null, [call]) as Func<double> ?? throw new UnreachableException();
    }

    private static Func<double> TurnOf<T>(Func<T> call) => () =>
    {
        var calls = 0;
        var watch = Stopwatch.StartNew();
        do
        {
            call();
            calls++;
        }
        while (watch.Elapsed < Turn);
        return watch.Elapsed.TotalNanoseconds / calls;
    };
}
