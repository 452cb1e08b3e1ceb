using Microsoft.CodeAnalysis;

namespace FreeTierGen.Benchmarks.Generation.Drivers;

/// <summary>Has the runtime optimise the generator, Roslyn's driver and the compiler, by their work on the FreeTier model.</summary>
/// <remarks>
/// The runtime optimises what was called thirty times, and waits with it until no code has come in that is new to it for a tenth of a
/// second. So there are many small runs, with pauses between.
/// </remarks>
internal static class WarmUp
{
    private const int Runs = 60;
    private const int RunsACompilation = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <summary>Runs the generator, after edits too, and compiles what it generates.</summary>
    public static void Run(Compilation consumer, Action<string> progress)
    {
        progress("warming up");
        var other = Consumer.Create("namespace Acme { internal static class Other; }");
        var model = ModelText.FreeTier();
        var edited = new ModelText(model.Path, model.GetText() + "\n");
        for (var run = 0; run < Runs; run++)
        {
            var driver = Consumer.CreateDriver(model).RunGenerators(consumer);
            driver.RunGenerators(other);
            driver.ReplaceAdditionalText(model, edited).RunGenerators(consumer);
            if (run % RunsACompilation == 0)
            {
                Consumer.Compile(Consumer.Texts(driver));
                Thread.Sleep(Pause);
            }
        }
    }
}
