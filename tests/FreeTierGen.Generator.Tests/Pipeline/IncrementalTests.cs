using FreeTierGen.Generator.Pipeline;
using FreeTierGen.Generator.Tests.Driver;

namespace FreeTierGen.Generator.Tests.Pipeline;

public sealed class IncrementalTests
{
    [Fact]
    public void Editing_csharp_runs_nothing_again()
    {
        var driver = ModelDriver.With(SampleModels.Weather);
        var first = driver.Run().AssertNoDiagnostics();
        Assert.Single(first.Outputs(StepNames.Results));

        driver.EditCSharp("class AddedByHand { }").Run().AssertAllCached();
    }
}
