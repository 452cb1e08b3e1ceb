using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace FreeTierGen.Testing.Fuzzing;

/// <summary>
/// Gives a reader many inputs that descend from sound ones. It may end in a value or as it is documented to; whatever else it does is kept with
/// the seed that made the input: other exceptions, memory beyond what is linear in the input, no end at all.
/// </summary>
/// <param name="bound">What reading an input may allocate.</param>
public sealed partial class Fuzzer(MemoryBound bound)
{
    private const int MaxFailures = 25;

    // No reader needs a thousandth of it, however busy the machine is. Without it a reader that never ends would be a run that never ends.
    private static readonly TimeSpan Endless = TimeSpan.FromMinutes(3);

    private readonly Dictionary<string, string> _failures = new(StringComparer.Ordinal);

    /// <summary>Tries inputs, and fails with all kinds of what must not happen, each with its first input.</summary>
    /// <param name="count">How many, where no setting says otherwise.</param>
    /// <param name="input">Makes an input.</param>
    /// <param name="read">Reads it; says what must not be, null where all is well. An exception must not be.</param>
    public async Task ProveAsync(int count, Func<Random, FuzzInput> input, Func<FuzzInput, Task<string?>> read)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(read);
        var wanted = FuzzSettings.CountOr(count);
        var clock = Stopwatch.StartNew();
        var tried = 0;
        for (; (tried < wanted || clock.Elapsed < FuzzSettings.Duration) && _failures.Count < MaxFailures; tried++)
        {
            var seed = FuzzSettings.Seed + tried;
            var one = input(new Random(seed));
            if (await FailureAsync(one, read) is { } failure)
            {
                _failures.TryAdd(KindOf(failure), string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {one}\n  {failure}"));
            }
        }

        Assert.True(_failures.Count == 0, string.Join("\n\n", _failures.Values));
        if (FuzzSettings.Duration > TimeSpan.Zero)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tried} inputs"));
        }
    }

    /// <summary>Tries inputs as above, for what reads at once.</summary>
    public Task ProveAsync(int count, Func<Random, FuzzInput> input, Func<FuzzInput, string?> read)
        => ProveAsync(count, input, one => Task.FromResult(read(one)));

    private async Task<string?> FailureAsync(FuzzInput input, Func<FuzzInput, Task<string?>> read)
    {
        try
        {
            return await Task.Run(() => MeasuredAsync(input, read)).WaitAsync(Endless);
        }
        catch (TimeoutException)
        {
            return "It does not end.";
        }
        catch (Exception exception)
        {
            return "It threw " + exception;
        }
    }

    private async Task<string?> MeasuredAsync(FuzzInput input, Func<FuzzInput, Task<string?>> read)
    {
        var (failure, allocated) = await ReadAsync(input, read);
        if (failure is null && allocated > bound.For(input.Length))
        {
            // What is made for the first input of a kind and kept is not of this input.
            (failure, allocated) = await ReadAsync(input, read);
        }

        return failure is null && allocated > bound.For(input.Length)
            ? string.Create(CultureInfo.InvariantCulture, $"It allocated {allocated} bytes for an input of {input.Length}.")
            : failure;
    }

    // What goes on on another thread can't be measured, and counts as nothing.
    private static async Task<(string? Failure, long Allocated)> ReadAsync(FuzzInput input, Func<FuzzInput, Task<string?>> read)
    {
        var thread = Environment.CurrentManagedThreadId;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var failure = await read(input);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return (failure, thread == Environment.CurrentManagedThreadId ? allocated : 0);
    }

    // The same fault in the same place, whatever the input.
    private static string KindOf(string failure)
    {
        var lines = failure.Split('\n');
        return Digits().Replace(lines[0][..Math.Min(lines[0].Length, 60)] + (lines.Length > 1 ? lines[1] : ""), "");
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
