using System.Text.Json.Nodes;
using FreeTierGen.Generator.JmesPath;

namespace FreeTierGen.Conformance.Tests.JmesPath;

/// <summary>
/// The official suite of JMESPath, on compiled expressions: each case runs over types that its data could be of, with objects as
/// structures and as maps. What is not supported is so for one of the reasons in <see cref="Limits"/>.
/// </summary>
internal static class JmesPathSuite
{
    // Errors of these kinds show while reading. The others show in types, or make the result null.
    private static readonly string[] SyntaxErrors = ["syntax", "invalid-value"];

    /// <summary>Runs all cases of the files in a folder.</summary>
    public static IReadOnlyList<JmesPathResult> Run(string folder)
    {
        var cases = Read(folder).ToList();
        var data = cases.Select(item => item.Given).Distinct().ToList();
        var harness = new ExpressionHarness([.. data.SelectMany(given => new[] { (given, false), (given, true) })]);
        var runs = cases.Select(item => (Case: item, Outcomes: Compile(harness, item, data.IndexOf(item.Given) * 2))).ToList();
        harness.Build();
        return
        [
            .. runs.Select(run => new JmesPathResult(
                run.Case.File,
                run.Case.ToString(),
                run.Outcomes.Select(outcome => Wrong(harness, run.Case, outcome)).FirstOrDefault(reason => reason is not null),
                run.Outcomes.All(outcome => outcome.Unsupported is not null) ? run.Outcomes[0].Unsupported : null)),
        ];
    }

    private static List<Outcome> Compile(ExpressionHarness harness, Case item, int data)
    {
        try
        {
            PathParser.Parse(item.Expression);
        }
        catch (PathException exception)
        {
            return [new Outcome(null, exception.Message, null, true)];
        }

        return [.. new[] { data, data + 1 }.Select(variant => CompileAgainst(harness, item, variant))];
    }

    private static Outcome CompileAgainst(ExpressionHarness harness, Case item, int data)
    {
        try
        {
            var (method, problems) = harness.Compile(data, item.Expression);
            return new Outcome(method, problems.Count > 0 ? problems[0].Message : null, null, false);
        }
        catch (PathException exception)
        {
            var isLimit = Limits.All.Any(limit => exception.Message.StartsWith(limit, StringComparison.Ordinal));
            return new Outcome(null, exception.Message, isLimit ? exception.Message : null, false);
        }
    }

    // Null where the outcome is right, or where there is none because the expression is not supported.
    private static string? Wrong(ExpressionHarness harness, Case item, Outcome outcome)
    {
        var isSyntaxExpected = SyntaxErrors.Contains(item.Error);
        if (outcome.IsSyntax || isSyntaxExpected)
        {
            return outcome.IsSyntax == isSyntaxExpected ? null : $"expected {item.Error ?? "no error"}, reading said {outcome.Problem ?? "nothing"}";
        }

        if (outcome.Method is not { } method)
        {
            return outcome.Unsupported is not null || item.Error is not null ? null : outcome.Problem;
        }

        JsonNode? actual;
        try
        {
            actual = harness.Run(method);
        }
        catch (Exception exception)
        {
            return $"{exception}\n{harness.Code(method)}";
        }

        // A benchmark says nothing of its result: what counts is that it comes to one without an error.
        if (item.IsBenchmark)
        {
            return null;
        }

        var (expected, given) = (Normalized(item.Result), Normalized(actual));
        return JsonNode.DeepEquals(expected, given)
            ? null
            : $"expected {expected?.ToJsonString() ?? "null"}, got {given?.ToJsonString() ?? "null"}\n{harness.Code(method)}";
    }

    // A member that is null is as one that is absent; 1 and 1.0 are one number.
    private static JsonNode? Normalized(JsonNode? json) => json switch
    {
        JsonObject @object => new JsonObject(@object.Where(member => member.Value is not null).OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Normalized(member.Value)))),
        JsonArray array => new JsonArray([.. array.Select(Normalized)]),
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.Number => JsonValue.Create(Math.Round(double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture), 9)),
        _ => json?.DeepClone(),
    };

    /// <summary>The cases of the files in a folder.</summary>
    public static IEnumerable<Case> Read(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            foreach (var group in JsonNode.Parse(File.ReadAllText(file))!.AsArray())
            {
                var given = group!["given"];
                foreach (var item in group["cases"]!.AsArray())
                {
                    yield return new Case(
                        Path.GetFileName(file),
                        given,
                        item!["expression"]!.GetValue<string>(),
                        item["result"],
                        item["error"]?.GetValue<string>(),
                        item["bench"] is not null);
                }
            }
        }
    }

    /// <summary>A case as it is written.</summary>
    internal sealed record Case(string File, JsonNode? Given, string Expression, JsonNode? Result, string? Error, bool IsBenchmark)
    {
        public override string ToString() => $"{File}: {(Expression.Length > 80 ? Expression[..80] + "…" : Expression)}";
    }

    private sealed record Outcome(int? Method, string? Problem, string? Unsupported, bool IsSyntax);
}

/// <summary>What came of a case.</summary>
/// <param name="File">The file that it is in.</param>
/// <param name="Case">The file and the expression.</param>
/// <param name="Failure">What is wrong; null where nothing is.</param>
/// <param name="Unsupported">Why the expression is not supported; null where it is.</param>
internal sealed record JmesPathResult(string File, string Case, string? Failure, string? Unsupported);
