using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Generator.Tests.Naming;

namespace FreeTierGen.Generator.Tests.Validation;

/// <summary>
/// Not beside other tests: .NET's precompiled span searches allocate until the runtime has compiled them anew, and it puts that off
/// for as long as other code is being compiled.
/// </summary>
[CollectionDefinition(nameof(ValidatorAllocationTests), DisableParallelization = true)]
[Collection(nameof(ValidatorAllocationTests))]
public class ValidatorAllocationTests
{
    private const string Measurement = """

        internal static class Allocation
        {
            // What counts is the steady state, so the least of many rounds.
            public static long Least()
            {
                var valid = Probe.Make("valid");
                var least = long.MaxValue;
                for (var round = 0; round < 5_000_000 && least > 0; round++)
                {
                    var before = GC.GetAllocatedBytesForCurrentThread();
                    var isValid = valid.Validate().IsValid;
                    least = isValid ? Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before) : throw new InvalidOperationException();
                }

                return least;
            }
        }
        """;

    [Fact]
    public void A_valid_request_is_checked_without_allocating()
    {
        var generated = GeneratedAssembly.Load(SmallModel.Of(ValidatorTests.Shapes), ValidatorTests.Probe + Measurement);
        Assert.Equal(0, generated.Method<Func<long>>("Allocation", "Least")());
    }
}
