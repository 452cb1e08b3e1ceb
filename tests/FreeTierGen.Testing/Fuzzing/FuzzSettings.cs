using System.Globalization;

namespace FreeTierGen.Testing.Fuzzing;

/// <summary>
/// How long fuzzers run and where they begin. A run without settings does the same everywhere. By hand, more and other inputs:
/// <c>FREETIERGEN_MUTANTS=20000 FREETIERGEN_SEED=7 dotnet test --filter Fuzz</c>, or each fuzzer for so many minutes with <c>FREETIERGEN_FUZZ_MINUTES=5</c>.
/// </summary>
public static class FuzzSettings
{
    /// <summary>The number that all randomness comes from.</summary>
    public static int Seed => Setting("FREETIERGEN_SEED", 20260131);

    /// <summary>How long each fuzzer runs at least; zero where a count of inputs ends it.</summary>
    public static TimeSpan Duration => TimeSpan.FromMinutes(Setting("FREETIERGEN_FUZZ_MINUTES", 0));

    /// <summary>How many inputs a fuzzer tries at least.</summary>
    /// <param name="otherwise">The number where nothing else is set.</param>
    public static int CountOr(int otherwise) => Setting("FREETIERGEN_MUTANTS", otherwise);

    private static int Setting(string variable, int otherwise)
        => int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
