using System.Text.Json.Nodes;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.JmesPath;
using FreeTierGen.Runtime.Waiters;
using FreeTierGen.Testing;

namespace FreeTierGen.Conformance.Tests.JmesPath;

/// <summary>The filters and projections of the official suite of JMESPath, compared by generated waiters.</summary>
public class JmesPathWaiterTests
{
    // A waiter of these cannot be: what the expression gives is of another type than its comparator takes.
    private static readonly string[] OtherTypes =
    [
        "it gives no text", "it gives no boolean", "the items are asked of what is no list", "an item is asked of what is no list",
        "length takes ", "has no member", "is asked of what has no members",
    ];

    // Of filters, of what is flattened, and of other projections.
    private static readonly string[] Marks = ["[?", "[]", "*"];

    [Fact]
    public void Filters_and_projections_compare_as_they_should()
    {
        var cases = JmesPathCase.Read(ConformanceData.Directory("jmespath"))
            .Where(item => item is { Error: null, IsBenchmark: false } && Marks.Any(mark => item.Expression.Contains(mark, StringComparison.Ordinal)))
            .ToList();
        var failures = new List<string>();
        foreach (var group in cases.GroupBy(item => item.Given))
        {
            var comparisons = group.SelectMany(item => WaiterComparisons.Of(item.Expression, item.Result).SelectMany(
                comparison => new[] { (item, comparison, 0), (item, comparison, 1) }));

            // No more than the diagnostics of one kind that are kept, so that each waiter that is not generated has its reason.
            foreach (var some in comparisons.Chunk(DiagnosticBag.MaxOfOneKind))
            {
                failures.AddRange(Failures(group.Key, some));
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} failed\n{string.Join('\n', failures.Take(40))}");
    }

    // Compares by generated waiters, on the data with objects as structures (0) and as maps (1).
    private static IEnumerable<string> Failures(JsonNode? given, (JmesPathCase Case, WaiterComparison Comparison, int Variant)[] comparisons)
    {
        var waiters = new JsonObject(comparisons.Select((item, index) => KeyValuePair.Create($"W{index}", (JsonNode?)Waiter(item.Variant, item.Comparison))));
        var harness = new ExpressionHarness([(given, false), (given, true)], waiters);
        var compiles = comparisons.Select(item => item.Comparison.IsOfWhole && Compiles(harness, item.Variant, item.Case.Expression)).ToList();
        harness.Build();
        for (var index = 0; index < comparisons.Length; index++)
        {
            var (item, comparison, _) = comparisons[index];
            if (harness.WhyNotGenerated($"W{index}") is { } reason)
            {
                if (compiles[index])
                {
                    yield return $"{item}: it compiles, and no waiter compares it, {comparison}: {reason}";
                }
                else if (!OtherTypes.Concat(Limits.All).Any(known => reason.Contains(known, StringComparison.Ordinal)))
                {
                    yield return $"{item}: {comparison}: {reason}";
                }

                continue;
            }

            if ((harness.Wait($"W{index}") == WaiterState.Success) != comparison.Holds)
            {
                yield return $"{item}: {comparison}";
            }
        }
    }

    // Whether the expression has a value on data of this form, by the compiler that the suite is run with, too.
    private static bool Compiles(ExpressionHarness harness, int variant, string expression)
    {
        try
        {
            return harness.Compile(variant, expression).Problems.Count == 0;
        }
        catch (PathException)
        {
            return false;
        }
    }

    private static JsonObject Waiter(int data, WaiterComparison comparison) => new()
    {
        ["acceptors"] = new JsonArray(
            new JsonObject
            {
                ["state"] = "success",
                ["matcher"] = new JsonObject
                {
                    ["output"] = new JsonObject
                    {
                        ["path"] = $"data{data} | {comparison.Path}",
                        ["comparator"] = comparison.Comparator,
                        ["expected"] = comparison.Expected,
                    },
                },
            }),
    };
}
