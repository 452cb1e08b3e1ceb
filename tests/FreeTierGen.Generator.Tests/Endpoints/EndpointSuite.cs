using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Emit;
using FreeTierGen.Generator.Lowering;
using FreeTierGen.Generator.Lowering.Endpoints;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Reading;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Symbols;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Endpoints;

namespace FreeTierGen.Generator.Tests.Endpoints;

/// <summary>A model's service with its endpoint rules and the tests that the model has for them.</summary>
internal sealed class EndpointSuite
{
    private readonly LoweringContext _context;

    private EndpointSuite(LoweringContext context, IReadOnlyList<JsonObject> cases)
    {
        _context = context;
        Cases = cases;
        Symbols = new SymbolTable(context.Model, context.Closure.Service, context.Options.Namespace);
    }

    /// <summary>The tests, as the model has them.</summary>
    public IReadOnlyList<JsonObject> Cases { get; }

    public SymbolTable Symbols { get; }

    public LoweringContext Context => _context;

    public IReadOnlyList<Finding> Findings => _context.Diagnostics.Findings;

    /// <summary>Reads a model of one service.</summary>
    /// <param name="json">The model.</param>
    /// <param name="hasClient">Whether there is a client; by default there is none.</param>
    public static EndpointSuite Read(byte[] json, bool hasClient = false)
    {
        var diagnostics = new DiagnosticBag();
        var model = ModelReader.Read(json, diagnostics);
        Assert.True(model is not null, string.Join('\n', diagnostics.Findings));
        var service = model.Shapes.Values.OfType<ServiceShape>().Single();
        var closure = ClosureBuilder.Build(model, service, [], diagnostics);
        var options = new GenerationOptions("Acme.Endpoints", true, EquatableArray<string>.Empty, null, null);
        var cases = Parse(Encoding.UTF8.GetString(json))!["shapes"]![service.Id.ToString()]!["traits"]!["smithy.rules#endpointTests"]?["testCases"];
        return new EndpointSuite(
            new LoweringContext(closure, options, new Protocol(null, hasClient), diagnostics),
            [.. (cases?.AsArray() ?? []).Select(item => item!.AsObject())]);
    }

    /// <summary>Parses JSON of any depth that models may have.</summary>
    public static JsonNode? Parse(string json) => JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = 1000 });

    /// <summary>The specs of the generated files.</summary>
    public IReadOnlyList<FileSpec> Lower() => EndpointLowering.Lower(_context.Closure.Service, _context.Options, _context.Protocol, _context.Diagnostics);

    /// <summary>The generated files, by name.</summary>
    public IReadOnlyDictionary<string, string> Generate()
        => Lower().ToDictionary(file => file.HintName, FileEmitter.Emit);

    /// <summary>Runs all tests. Each is compared whole; what differs is said.</summary>
    /// <returns>How many tests were compared, and how those differ that do.</returns>
    public (int Compared, IReadOnlyList<string> Differences) Run(Partitions partitions)
    {
        var outcomes = Outcomes(partitions);
        return (outcomes.Count, [.. outcomes.Select(outcome => outcome.Difference()).OfType<string>()]);
    }

    /// <summary>What comes of all tests, beside what they expect.</summary>
    public IReadOnlyList<EndpointOutcome> Outcomes(Partitions partitions)
    {
        var files = Generate();
        Assert.Empty(Findings);
        var resolver = new GeneratedResolver(files.Values, partitions);
        return
        [
            .. Cases.Select(test => new EndpointOutcome(
                test["documentation"]?.GetValue<string>() ?? "", test["expect"]!.AsObject(), Outcome(resolver, test["params"]?.AsObject() ?? []))),
        ];
    }

    /// <summary>What a resolver makes of the parameters, in the form of a normalised expectation.</summary>
    public static JsonObject Outcome(GeneratedResolver resolver, JsonObject parameters)
    {
        try
        {
            return EndpointJson.Of(resolver.Resolve(parameters));
        }
        catch (EndpointResolutionException exception)
        {
            return new JsonObject { ["error"] = exception.Message };
        }
    }

    /// <summary>An expectation, normalised: what it leaves out is empty, and a flag that is false is as one that is left out.</summary>
    public static JsonObject Expectation(JsonObject expect)
    {
        var known = new[] { "error", "endpoint" };
        Assert.All(expect, item => Assert.Contains(item.Key, known));
        if (expect["error"] is { } error)
        {
            return new JsonObject { ["error"] = error.DeepClone() };
        }

        var endpoint = expect["endpoint"]!.AsObject();
        Assert.All(endpoint, item => Assert.Contains(item.Key, EndpointJson.Members));
        var properties = endpoint["properties"]?.DeepClone().AsObject() ?? [];
        foreach (var scheme in properties["authSchemes"]?.AsArray() ?? [])
        {
            if (scheme!["disableDoubleEncoding"]?.GetValue<bool>() == false)
            {
                scheme.AsObject().Remove("disableDoubleEncoding");
            }
        }

        return new JsonObject
        {
            ["url"] = endpoint["url"]!.DeepClone(),
            ["headers"] = endpoint["headers"]?.DeepClone() ?? new JsonObject(),
            ["properties"] = properties,
        };
    }
}

/// <summary>What came of an endpoint test.</summary>
/// <param name="Name">The test, in words.</param>
/// <param name="Expect">What it expects.</param>
/// <param name="Actual">What came, in the form of a normalised expectation.</param>
internal sealed record EndpointOutcome(string Name, JsonObject Expect, JsonObject Actual)
{
    /// <summary>How what came differs from what is expected; null where it does not.</summary>
    public string? Difference()
    {
        var expected = EndpointSuite.Expectation(Expect);
        return JsonNode.DeepEquals(expected, Actual) ? null : $"{Name}\nexpected {expected.ToJsonString()}\nactual   {Actual.ToJsonString()}";
    }
}
