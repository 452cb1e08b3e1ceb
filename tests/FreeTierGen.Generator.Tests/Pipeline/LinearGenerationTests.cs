using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Generator.Tests.Naming;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.Generator.Tests.Pipeline;

/// <summary>
/// Twice the model makes twice the code and takes twice the memory on the way, whatever there is more of. Nothing else runs meanwhile:
/// allocations are counted, and time is not.
/// </summary>
[Collection("alone")]
public sealed class LinearGenerationTests(ITestOutputHelper output)
{
    private const string Text = "{ 'target': 'smithy.api#String' }";

    // What there is more of, how many, and a model of so many: JSON with ' for ".
    private static readonly Dictionary<string, (int Count, Func<int, string> Model)> Models = new()
    {
        ["apply, a shape each"] = (500, n => Of(
            Each(n, i => Structure($"S{i}", $"'a': {Text}")) + "," + Each(n, i => Apply($"S{i}$a", "'smithy.api#documentation': 'x'")), n)),
        ["apply, all on one shape"] = (2000, n => Of(
            Structure("S0", $"'a': {Text}") + "," + Each(n, i => Apply("S0$a", $"'acme.docs#t{i}': {{}}")))),
        ["apply, all on one structure"] = (2000, n => Of(
            Structure("S0", $"'a': {Text}") + "," + Each(n, i => Apply("S0", $"'acme.docs#t{i}': {{}}")))),
        ["apply, all on members of one"] = (500, n => Of(
            Structure("S0", Each(n, i => $"'m{i}': {Text}")) + "," + Each(n, i => Apply($"S0$m{i}", "'smithy.api#documentation': 'x'")))),
        ["shapes of one name"] = (150, n => Of(Each(n, i => Structure("S0" + new string('_', i), "")), n, i => "S0" + new string('_', i))),
        ["members of one name"] = (100, n => Of(Structure("S0", Each(n, i => $"'m{new string('_', i)}': {Text}")))),
        ["values of one name"] = (500, n => Of(
            $"'acme#S0': {{ 'type': 'string', 'traits': {{ 'smithy.api#enum': [{Each(n, i => $"{{ 'name': 'A', 'value': 'v{i}' }}")}] }} }}")),
        ["values of an enum"] = (1000, n => Of(
            $"'acme#S0': {{ 'type': 'enum', 'members': {{ {Each(n, i => $"'V{i}': {{ 'target': 'smithy.api#Unit' }}")} }} }}")),
        ["defaults of an enum"] = (400, n => Of(
            $"'acme#E': {{ 'type': 'intEnum', 'members': {{ {Each(n, i => $"'V{i}': {{ 'target': 'smithy.api#Unit', 'traits': {{ 'smithy.api#enumValue': {i + 1} }} }}")} }} }}, "
                + Structure("S0", Each(n, i => $"'m{i}': {{ 'target': 'acme#E', 'traits': {{ 'smithy.api#default': {i + 1} }} }}")))),
        ["structures in one another"] = (500, n => Of(Each(n, i => Structure($"S{i}", i < n - 1 ? Next($"S{i + 1}")
            : "'a': { 'target': 'smithy.api#String', 'traits': { 'smithy.api#length': { 'min': 2 } } }")))),
        ["lists in one another"] = (20, n => Of(
            Each(n, s => Each(30, i => $"'acme#L{s}x{i}': {{ 'type': 'list', 'member': {{ 'target': '{(i == 29 ? "smithy.api#String" : $"acme#L{s}x{i + 1}")}' }} }}")),
            n,
            s => $"L{s}x0")),
        ["diamonds of mixins"] = (16, n => Of(
            Each(n, i => Mixin("A", i) + ", " + Mixin("B", i)) + $", 'acme#S0': {{ 'type': 'structure', 'members': {{}}, 'mixins': [{Mixins(n)}] }}")),
        ["operations over shared shapes"] = (200, n => WithOperations(
            n, Each(n, i => Structure($"S{i}", Next(i == n - 1 ? "Stream" : $"S{i + 1}"))) + ", 'acme#Stream': { 'type': 'blob', 'traits': { 'smithy.api#streaming': {} } }")),
        ["operations with common errors"] = (200, n => WithOperations(
            n,
            Each(n, i => Structure($"S{i}", "")) + ", "
                + Each(n, i => $"'acme#E{i}': {{ 'type': 'structure', 'members': {{}}, 'traits': {{ 'smithy.api#error': 'client' }} }}"),
            n)),
        ["documentation that members share"] = (200, n => Of(
            $"'acme#Doc': {{ 'type': 'string', 'traits': {{ 'smithy.api#documentation': '{new string('x', 100 * n)}' }} }}, "
                + Structure("S0", Each(n, i => $"'m{i}': {{ 'target': 'acme#Doc' }}")))),
        ["waiters"] = (100, n => Of(
            Structure("S0", ""),
            operation: $"'smithy.waiters#waitable': {{ {Each(n, i => $"'W{i}': {{ 'acceptors': [{{ 'state': 'success', 'matcher': {{ 'errorType': 'E{i}' }} }}] }}")} }}")),
        ["diagnostics"] = (5000, n => Of(
            Structure("S0", Each(n, i => $"'m{i}': {{ 'target': 'smithy.api#String', 'traits': {{ 'smithy.api#unheard': {{}} }} }}")))),
    };

    public static TheoryData<string> Names { get; } = [.. Models.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Twice_the_model_makes_twice_the_code(string name)
    {
        var (count, model) = Models[name];

        var (once, onceAllocated) = Least(model(count));
        var (twice, twiceAllocated) = Least(model(2 * count));

        // A model's text itself may grow by more, where names have to be long to differ.
        var growth = (double)model(2 * count).Length / model(count).Length;
        output.WriteLine($"model {growth:0.00}, code {(double)twice / once:0.00}, memory {(double)twiceAllocated / onceAllocated:0.00}");
        Assert.InRange(twice, 1, once * growth * 1.15);
        Assert.InRange(twiceAllocated, 1, onceAllocated * growth * 1.3);
    }

    // Texts are written in memory that is lent out: whether there is some depends on what ran before, and on which thread.
    private static (long Code, long Allocated) Least(string model)
    {
        var runs = Enumerable.Range(0, 4).Select(_ => Run(model)).ToList();
        return (runs[0].Code, runs.Min(run => run.Allocated));
    }

    private static (long Code, long Allocated) Run(string model)
    {
        var driver = new ModelDriver(tracksSteps: false).Add(ModelDriver.DefaultPath, model, ("Namespace", "Acme"));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var run = driver.Run();
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.Null(run.Exception);
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);
        return (run.FileNames.Sum(file => (long)run[file].Length), allocated);
    }

    private static string Each(int count, Func<int, string> text) => string.Join(",\n", Enumerable.Range(0, count).Select(text));

    private static string Structure(string name, string members) => $"'acme#{name}': {{ 'type': 'structure', 'members': {{ {members} }} }}";

    private static string Next(string target) => $"'next': {{ 'target': 'acme#{target}' }}";

    private static string Apply(string target, string traits) => $"'acme#{target}': {{ 'type': 'apply', 'traits': {{ {traits} }} }}";

    private static string Mixin(string name, int level)
        => $"'acme#{name}{level}': {{ 'type': 'structure', 'members': {{ '{name}{level}': {Text} }}, 'mixins': [{Mixins(level)}], 'traits': {{ 'smithy.api#mixin': {{}} }} }}";

    private static string Mixins(int level) => level == 0 ? "" : $"{{ 'target': 'acme#A{level - 1}' }}, {{ 'target': 'acme#B{level - 1}' }}";

    // The input has the shapes as members.
    private static string Of(string shapes, int used = 1, Func<int, string>? name = null, string operation = "")
        => SmallModel.Of(
            Structure("In", Each(used, i => $"'u{i}': {{ 'target': 'acme#{name?.Invoke(i) ?? $"S{i}"}' }}")) + ", " + Structure("Out", "") + ", " + shapes,
            operation: operation).Replace('\'', '"');

    private static string WithOperations(int count, string shapes, int errors = 0)
    {
        var operations = Each(count, i => $"'acme#Op{i}': {{ 'type': 'operation', 'input': {{ 'target': 'acme#S{i}' }} }}");
        var references = Each(count, i => $"{{ 'target': 'acme#Op{i}' }}");
        var common = Each(errors, i => $"{{ 'target': 'acme#E{i}' }}");
        return Of(shapes + ", " + operations).Replace(
            "\"operations\": [",
            $"'errors': [{common}], 'operations': [{references}, ".Replace('\'', '"'),
            StringComparison.Ordinal);
    }
}
