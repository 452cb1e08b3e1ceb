using FreeTierGen.Conformance.Tests.Suites;
using FreeTierGen.Testing;

namespace FreeTierGen.Conformance.Tests.Proof;

/// <summary>No wrong form of an official case passes: what a case states is what is compared.</summary>
public class OfficialMutationTests
{
    private const string Absent = "absent";

    public static TheoryData<string, string> Suites
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var suite in SuiteFolder.All.Where(suite => suite.Protocol.IsSupported))
            {
                foreach (var kind in suite.Cases.Where(item => item.WhySkipped is null).Select(item => item.Kind).Distinct())
                {
                    data.Add(suite.Name, kind);
                }
            }

            if (!data.Any())
            {
                data.Add(Absent, Absent);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public async Task No_wrong_form_of_a_case_passes(string suite, string kind)
    {
        ConformanceData.Directory("protocols");
        Assert.SkipWhen(suite == Absent, "No suite of the data is for a supported protocol.");
        var found = SuiteFolder.Suite(suite);
        var survivors = new List<string>();
        var count = 0;
        foreach (var item in found.Cases.Where(item => item.Kind == kind && item.WhySkipped is null))
        {
            // What fails as it stands is reported by its own test.
            if ((await SuiteFolder.ResultOf(found, item)).Count > 0)
            {
                continue;
            }

            foreach (var (change, mutated) in CaseMutations.Of(item))
            {
                count++;
                if (await Passes(mutated, found))
                {
                    survivors.Add($"{item.Id}: {change}");
                }
            }
        }

        Assert.True(survivors.Count == 0, $"{survivors.Count} of {count} wrong cases pass:\n{string.Join('\n', survivors)}");
    }

    [Fact]
    public async Task No_case_of_an_error_passes_as_one_of_another_error()
    {
        ConformanceData.Directory("protocols");
        foreach (var suite in SuiteFolder.All.Where(suite => suite.Protocol.IsSupported))
        {
            var errors = suite.Closure.Shapes.Where(shape => shape.Traits.Has("smithy.api#error")).ToList();
            foreach (var item in suite.Cases.Where(item => item.Error is not null && item.WhySkipped is null))
            {
                foreach (var other in errors.Where(error => error.Id != item.Error!.Id))
                {
                    Assert.False(await Passes(item with { Error = other }, suite), $"{item.Id} passes as {other.Id}");
                }

                Assert.False(await Passes(item with { Error = null }, suite), $"{item.Id} passes as an output");
            }

            foreach (var item in suite.Cases.Where(item => item.Kind == SuiteCase.Responses && item.Error is null && item.WhySkipped is null))
            {
                foreach (var error in errors)
                {
                    Assert.False(await Passes(item with { Error = error }, suite), $"{item.Id} passes as {error.Id}");
                }
            }
        }
    }

    private static async Task<bool> Passes(SuiteCase item, ProtocolSuite suite) => (await SuiteFolder.RunAsync(suite, item)).Count == 0;
}
