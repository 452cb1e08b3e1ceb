using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FreeTierGen.Generator.JmesPath;

namespace FreeTierGen.Conformance.Tests.JmesPath;

/// <summary>
/// The official suite of JMESPath, on compiled expressions: each case runs over types that its data could be of, with objects as
/// structures and as maps. What is not supported is so for one of the reasons in <see cref="Limits"/>.
/// </summary>
internal sealed class JmesPathSuite
{
    private readonly ExpressionHarness _harness;

    /// <summary>Compiles the expressions of all cases.</summary>
    public JmesPathSuite(IReadOnlyList<JmesPathCase> cases)
    {
        var data = cases.Select(item => item.Given).Distinct().ToList();
        _harness = new ExpressionHarness([.. data.SelectMany(given => new[] { (given, false), (given, true) })]);
        Compiled = [.. cases.Select(item => (item, Compile(_harness, item, data.IndexOf(item.Given) * 2)))];
        _harness.Build();
    }

    /// <summary>The cases and what compiling their expressions came to.</summary>
    public IReadOnlyList<(JmesPathCase Case, IReadOnlyList<JmesPathOutcome> Outcomes)> Compiled { get; }

    /// <summary>Runs all cases.</summary>
    public IReadOnlyList<JmesPathResult> Run() =>
    [
        .. Compiled.Select(run => new JmesPathResult(
            run.Case.File, run.Case.ToString(), Failure(run.Case, run.Outcomes), IsRun(run.Outcomes) ? null : run.Outcomes[0].Unsupported)),
    ];

    /// <summary>Whether at least one form of the data has the case evaluated.</summary>
    public static bool IsRun(IReadOnlyList<JmesPathOutcome> outcomes) => outcomes.Any(outcome => outcome.Unsupported is null);

    /// <summary>What is wrong with what an expression came to, by what a case expects; null where nothing is.</summary>
    public string? Failure(JmesPathCase item, IReadOnlyList<JmesPathOutcome> outcomes)
        => outcomes.Select(outcome => Failure(item, outcome)).FirstOrDefault(reason => reason is not null);

    private static IReadOnlyList<JmesPathOutcome> Compile(ExpressionHarness harness, JmesPathCase item, int data)
    {
        try
        {
            PathParser.Parse(item.Expression);
        }
        catch (PathException exception)
        {
            return [new JmesPathOutcome(null, exception.Message, null, ErrorKinds.OfReading(exception))];
        }

        return [.. new[] { data, data + 1 }.Select(variant => CompileAgainst(harness, item, variant))];
    }

    private static JmesPathOutcome CompileAgainst(ExpressionHarness harness, JmesPathCase item, int data)
    {
        try
        {
            var (method, problems) = harness.Compile(data, item.Expression);
            return new JmesPathOutcome(method, problems.Count > 0 ? problems[0].Message : null, null, null);
        }
        catch (PathException exception)
        {
            var error = ErrorKinds.OfCompiling(exception);
            return new JmesPathOutcome(null, exception.Message, error is null ? exception.Message : null, error);
        }
    }

    private string? Failure(JmesPathCase item, JmesPathOutcome outcome)
    {
        if (outcome.Unsupported is not null)
        {
            return null;
        }

        if (outcome.Method is not { } method)
        {
            return outcome.Error == item.Error ? null : $"expected {item.Error ?? "no error"}, got {outcome.Error}: {outcome.Problem}";
        }

        // What has a wrong type is null, and often known to be so only when there is data. All other errors show without data.
        if (item.Error is not (null or ErrorKinds.InvalidType))
        {
            return $"expected {item.Error}, but it compiles\n{_harness.Code(method)}";
        }

        JsonNode? actual;
        try
        {
            actual = _harness.Run(method);
        }
        catch (Exception exception)
        {
            return $"{exception}\n{_harness.Code(method)}";
        }

        // A benchmark says nothing of its result: what counts is that it comes to one without an error.
        if (item.IsBenchmark)
        {
            return null;
        }

        var (expected, given) = (Normalized(item.Error is null ? item.Result : null), Normalized(actual));
        return JsonNode.DeepEquals(expected, given)
            ? null
            : $"expected {expected?.ToJsonString() ?? "null"}, got {given?.ToJsonString() ?? "null"}\n{_harness.Code(method)}";
    }

    // A member that is null is as one that is absent; 1 and 1.0 are one number.
    private static JsonNode? Normalized(JsonNode? json) => json switch
    {
        JsonObject @object => new JsonObject(@object.Where(member => member.Value is not null).OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Normalized(member.Value)))),
        JsonArray array => new JsonArray([.. array.Select(Normalized)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => JsonValue.Create(Math.Round(double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture), 9)),
        _ => json?.DeepClone(),
    };
}

/// <summary>What came of a case.</summary>
/// <param name="File">The file that it is in.</param>
/// <param name="Case">The file and the expression.</param>
/// <param name="Failure">What is wrong; null where nothing is.</param>
/// <param name="Unsupported">Why the expression is not supported; null where it is.</param>
internal sealed record JmesPathResult(string File, string Case, string? Failure, string? Unsupported);
