using Acme.FreeTier;
using FreeTierGen.Benchmarks.Validation;

namespace FreeTierGen.Benchmarks.Tests.Validation;

/// <summary>What is checked is valid, and so is what the call that it is compared with gets.</summary>
public class ValidationBenchmarkTests
{
    [Fact]
    public void An_activity_is_asked_for()
    {
        var benchmarks = new ActivityValidationBenchmarks();

        Assert.True(benchmarks.Generated());
        var activity = Assert.IsType<GetAccountActivityResponse>(benchmarks.Floor());
        Assert.Equal("7Gq2mXc9Lr4TzV81bNs6WkY3hDpJ5fUe", activity.ActivityId);
        Assert.True(activity.Validate().IsValid);
    }

    [Fact]
    public void Usage_is_asked_for()
    {
        var benchmarks = new UsageValidationBenchmarks();

        Assert.True(benchmarks.Generated());
        Assert.Equal("AWS Lambda", Assert.Single(Assert.IsType<GetFreeTierUsageResponse>(benchmarks.Floor()).FreeTierUsages).Service);
    }
}
