using System.Text;
using System.Text.Json.Nodes;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.JmesPath;
using FreeTierGen.Generator.Patterns;
using FreeTierGen.Generator.Reading;
using FreeTierGen.Testing.Fuzzing;

namespace FreeTierGen.Generator.Tests.Fuzzing;

/// <summary>Whatever a model holds: what the generator reads is read, or named as what it is, and takes memory that is linear in it.</summary>
public sealed class ReaderFuzzTests
{
    private const int RuleSets = 250;
    private const int Texts = 4000;

    private static readonly byte[][] Patterns =
    [
        .. new[]
        {
            "^[0-9]{12}$", "^(?!aws:)[\\w+=,.@-]{1,64}(a|b)?$", "^arn:[a-z-]+:iam::\\d{12}:(role|user)\\/.+$", "[\\u0009\\u000A\\u0020-\\uD7FF\\uE000-\\uFFFD]*", "^\\S+(?:\\s{2,}|\\t)\\S*?$",
            "^(([a-z]|[0-9])+\\.)*\\p{L}{0,3}[^\\]\\\\]$", "\\bx\\B(?=y)(?<!z)\\1(q)", "^$|.*",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] Paths =
    [
        .. new[]
        {
            "length(Instances[?State.Name=='running' && !(Tags[0].Key != `\"x\"`)]) >= `2`", "a.b[*].{x: y, \"z w\": @} | [0:5:-1]", "sort_by(items, &name)[].[a, b][]", "not_null(a, 'b', `[1, {\"c\": null}]`)",
            "contains(keys(@), to_string(`1.5`)) || max_by(x, &y).z", "reverse(services[].{s: status}[?s == 'A\\'B'].s) | [-1]",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    [Fact]
    public Task Any_file_is_a_model_or_has_an_error()
    {
        var models = StartingModels.Own.Select(model => Encoding.UTF8.GetBytes(model.Text)).ToArray();

        return new Fuzzer(new MemoryBound(256 * 1024, 400)).ProveAsync(
            600,
            random => new FuzzInput("a model", ByteMutator.Mutate(models[random.Next(models.Length)], random)),
            input =>
            {
                var diagnostics = new DiagnosticBag();
                return ModelReader.Read(input.Bytes, diagnostics) is not null || diagnostics.Findings.Any() ? null : "There is neither a model nor a diagnostic.";
            });
    }

    [Fact]
    public Task Any_rule_set_is_honoured_or_has_an_error()
    {
        var model = JsonNode.Parse(EverythingModel.Rules)!;
        var (id, shape) = model["shapes"]!.AsObject().Single(shape => shape.Value!["traits"]?["smithy.rules#endpointRuleSet"] is not null);
        var rules = Encoding.UTF8.GetBytes(shape!["traits"]!["smithy.rules#endpointRuleSet"]!.ToJsonString());
        shape["traits"]!["smithy.rules#endpointRuleSet"] = "@@rules@@";
        var around = model.ToJsonString().Split("\"@@rules@@\"");
        Assert.NotNull(id);

        return new Fuzzer(new MemoryBound(64 * 1024 * 1024, 5000)).ProveAsync(
            RuleSets,
            random => new FuzzInput("a rule set", JsonMutator.Mutate(rules, random)),
            input => ModelProof.FailureToGenerate(around[0] + input.Text + around[1]));
    }

    [Fact]
    public Task Any_pattern_is_matched_or_is_said_not_to_be()
        => new Fuzzer(new MemoryBound(4 * 1024 * 1024, 20_000)).ProveAsync(
            Texts,
            random => new FuzzInput("a pattern", ByteMutator.Mutate(Patterns[random.Next(Patterns.Length)], random)),
            input =>
            {
                var pattern = PatternCompiler.Compile(input.Text);
                return pattern.Invalid is { Length: 0 } || pattern.NotEnforced is { Length: 0 } ? "There is no reason." : null;
            });

    // A literal of three characters is JSON, and read by a reader of its own.
    [Fact]
    public Task Any_path_is_parsed_or_says_where_it_is_wrong()
        => new Fuzzer(new MemoryBound(64 * 1024, 5000)).ProveAsync(
            Texts,
            random => new FuzzInput("a path", ByteMutator.Mutate(Paths[random.Next(Paths.Length)], random)),
            input =>
            {
                try
                {
                    return PathParser.Parse(input.Text).Offset >= 0 ? null : "It is nowhere.";
                }
                catch (PathException exception)
                {
                    return exception.Offset >= 0 && exception.Offset <= input.Text.Length ? null : $"It is wrong at {exception.Offset}.";
                }
            });
}
