using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Pipeline;

/// <summary>What generating FreeTier allocates when its code is warm: counted, not timed. Nothing else runs meanwhile.</summary>
[Collection(Name)]
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class GenerationAllocationTests(ITestOutputHelper output)
{
    private const string Name = "alone";
    private const int Rounds = 60;
    private const int Kilobyte = 1024;

    private static readonly string FreeTier = File.ReadAllText(Repository.PathOf("models", "freetier-2023-09-07.json"));

    /// <summary>A text of each file, its specs, the model, and what the driver keeps track of.</summary>
    [Fact]
    public void A_run_allocates_less_than_three_megabytes()
    {
        var least = Least(() =>
        {
            var driver = Driver();
            return () => driver.Run();
        });

        output.WriteLine($"{least / Kilobyte} KB");
        Assert.InRange(least, 1, 2900 * Kilobyte);
    }

    [Fact]
    public void A_run_after_an_edit_of_csharp_allocates_what_roslyn_does()
    {
        var driver = Driver();
        driver.Run();
        var least = Least(() =>
        {
            driver.EditCSharp("class AddedByHand { }");
            return () => driver.Run();
        });

        output.WriteLine($"{least / Kilobyte} KB");
        Assert.InRange(least, 1, 52 * Kilobyte);
    }

    // As the compiler runs it: it asks for no track of the steps.
    private static ModelDriver Driver() => new ModelDriver(tracksSteps: false).Add(ModelDriver.DefaultPath, FreeTier, ("Namespace", "Acme"));

    // The runtime optimises on the way, and allocates for itself at times.
    private static long Least(Func<Action> prepare)
    {
        var least = long.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var run = prepare();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            run();
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return least;
    }
}
