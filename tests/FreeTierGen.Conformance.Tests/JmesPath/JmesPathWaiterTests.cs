using System.Text.Json.Nodes;
using FreeTierGen.Generator.JmesPath;
using FreeTierGen.Runtime.Waiters;
using FreeTierGen.Testing;

namespace FreeTierGen.Conformance.Tests.JmesPath;

/// <summary>The filters and projections of the official suite of JMESPath, compared by generated waiters.</summary>
public class JmesPathWaiterTests
{
    // A waiter of these cannot be: what the expression gives is of another type than its comparator takes.
    private static readonly string[] OtherTypes =
        ["it gives no text", "it gives no boolean", "the items are asked of what is no list", "length takes ", "has no member", "is asked of what has no members"];

    // Of filters, of what is flattened, and of other projections.
    private static readonly string[] Marks = ["[?", "[]", "*"];

    [SkippableFact]
    public void Filters_and_projections_compare_as_they_should()
    {
        var cases = JmesPathCase.Read(ConformanceData.Directory("jmespath"))
            .Where(item => item is { Error: null, IsBenchmark: false } && Marks.Any(mark => item.Expression.Contains(mark, StringComparison.Ordinal)))
            .ToList();
        var data = cases.Select(item => item.Given).Distinct().ToList();
        var comparisons = cases
            .SelectMany(item => WaiterComparisons.Of(item.Expression, item.Result).SelectMany(comparison => Enumerable.Range(0, 2).Select(
                variant => (Case: item, Comparison: comparison, Data: (data.IndexOf(item.Given) * 2) + variant))))
            .Select((item, index) => (Name: $"W{index}", item.Case, item.Comparison, item.Data))
            .ToList();
        var waiters = new JsonObject(comparisons.Select(item => KeyValuePair.Create(item.Name, (JsonNode?)Waiter(item.Data, item.Comparison))));
        var harness = new ExpressionHarness([.. data.SelectMany(given => new[] { (given, false), (given, true) })], waiters);
        harness.Build();

        var failures = new List<string>();
        var compared = new HashSet<string>();
        foreach (var (name, item, comparison, _) in comparisons)
        {
            if (harness.WhyNotGenerated(name) is { } reason)
            {
                if (!OtherTypes.Concat(Limits.All).Any(known => reason.Contains(known, StringComparison.Ordinal)))
                {
                    failures.Add($"{item}: {comparison}: {reason}");
                }

                continue;
            }

            compared.Add(item.Expression);
            var holds = harness.Wait(name) == WaiterState.Success;
            if (holds != comparison.Holds)
            {
                failures.Add($"{item}: {comparison}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {comparisons.Count} failed\n{string.Join('\n', failures.Take(40))}");
        var filters = cases.Where(item => item.Expression.Contains("[?", StringComparison.Ordinal) && item.Result is not null).Select(item => item.Expression).Distinct().ToList();
        Assert.True(filters.Count(compared.Contains) * 4 > filters.Count * 3, $"{filters.Count(compared.Contains)} of {filters.Count} filters were compared");
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
