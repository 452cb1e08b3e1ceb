using System.Text.Json.Nodes;
using FreeTierGen.Conformance.Tests.JmesPath;
using FreeTierGen.Testing;

namespace FreeTierGen.Conformance.Tests.Proof;

/// <summary>No wrong expectation of a JMESPath case passes.</summary>
public class JmesPathMutationTests
{
    private const string Own =
        """
        [{
          "given": { "a": "t", "n": 1, "list": [1, 2], "mixed": [1, "x"], "one": { "b": true }, "none": null },
          "cases": [
            { "expression": "a", "result": "t" },
            { "expression": "list[1]", "result": 2 },
            { "expression": "one", "result": { "b": true } },
            { "expression": "list[?@ > `1`]", "result": [2] },
            { "expression": "none", "result": null },
            { "expression": "a.", "error": "syntax" },
            { "expression": "list[::0]", "error": "invalid-value" },
            { "expression": "abs(a)", "error": "invalid-type" },
            { "expression": "abs(n, n)", "error": "invalid-arity" },
            { "expression": "absolutely(n)", "error": "unknown-function" }
          ]
        }]
        """;

    [Fact]
    public void Right_expectations_of_a_suite_of_our_own_pass()
    {
        var results = new JmesPathSuite([.. JmesPathCase.Parse("own.json", Own)]).Run();

        Assert.All(results, result => Assert.Equal((null, null), (result.Failure, result.Unsupported)));
        Assert.Equal(10, results.Count);
    }

    [Fact]
    public void Wrong_expectations_of_a_suite_of_our_own_are_seen() => AssertSeen(new JmesPathSuite([.. JmesPathCase.Parse("own.json", Own)]), atLeast: 50);

    [Fact]
    public void Wrong_expectations_of_the_official_suite_are_seen()
    {
        ConformanceData.Directory("jmespath");

        AssertSeen(JmesPathFolder.Suite, atLeast: 0);
    }

    private static void AssertSeen(JmesPathSuite suite, int atLeast)
    {
        var survivors = new List<string>();
        var count = 0;
        foreach (var (item, outcomes) in suite.Compiled)
        {
            // What is not run is counted as that, and what fails as it stands is reported by its own test.
            if (!JmesPathSuite.IsRun(outcomes) || item.IsBenchmark || suite.Failure(item, outcomes) is not null)
            {
                continue;
            }

            foreach (var (change, mutated) in Mutations(item))
            {
                count++;
                if (suite.Failure(mutated, outcomes) is null)
                {
                    survivors.Add($"{item}: {change}");
                }
            }
        }

        Assert.True(survivors.Count == 0, $"{survivors.Count} of {count} wrong expectations pass:\n{string.Join('\n', survivors.Take(40))}");
        Assert.InRange(count, atLeast, int.MaxValue);
    }

    private static IEnumerable<(string Change, JmesPathCase Mutated)> Mutations(JmesPathCase item)
    {
        // That a type is wrong makes null, which is how a compiled expression says it.
        var isNull = item.Error is null && item.Result is null;
        foreach (var kind in ErrorKinds.All.Where(kind => kind != item.Error && !(isNull && kind == ErrorKinds.InvalidType)))
        {
            yield return ($"expected {kind}", item with { Result = null, Error = kind });
        }

        if (item.Error is not null)
        {
            yield return ("expected a result", item with { Result = JsonValue.Create("x"), Error = null });
            yield break;
        }

        if (item.Result is not { } result)
        {
            yield return ("expected a result", item with { Result = JsonValue.Create("x") });
            yield break;
        }

        yield return ("expected null", item with { Result = null });
        foreach (var (change, mutated) in JsonMutations.Values(new JsonArray(result.DeepClone())).Where(mutation => mutation.Mutated.AsArray().Count == 1))
        {
            yield return (change, item with { Result = mutated[0] });
        }
    }
}
