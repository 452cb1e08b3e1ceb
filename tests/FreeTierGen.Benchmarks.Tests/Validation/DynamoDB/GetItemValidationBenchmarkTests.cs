using Acme.DynamoDB;
using FreeTierGen.Benchmarks.Validation.DynamoDB;

namespace FreeTierGen.Benchmarks.Tests.Validation.DynamoDB;

/// <summary>What is checked is valid, and so is what the call that it is compared with gets.</summary>
public class GetItemValidationBenchmarkTests
{
    [Fact]
    public void An_item_is_asked_for()
    {
        var benchmarks = new GetItemValidationBenchmarks();

        Assert.True(benchmarks.Generated());
        Assert.Equal(4, Assert.IsType<GetItemOutput>(benchmarks.Floor()).Item!.Count);
    }
}
