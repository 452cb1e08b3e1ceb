using FreeTierGen.Generator.JmesPath;
using FreeTierGen.Generator.Tests.Diagnostics;
using FreeTierGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.Generator.Tests.Waiters;

/// <summary>Expressions of any depth and length: one that is too deep is reported, and a long one makes code of its own length.</summary>
public sealed class PathDepthTests
{
    private const int Many = 10_000;

    [Theory]
    [InlineData("lamp", ".place", "")]
    [InlineData("names", "[0]", "")]
    [InlineData("bulbs", "[*].parts", "")]
    [InlineData("bulbs", "[]", "")]
    [InlineData("bulbs", "[?watts > `1`]", "")]
    [InlineData("bulbs", "[1:]", "")]
    [InlineData("lamp", " | @", "")]
    [InlineData("isOn", " == isOn", "")]
    [InlineData("", "(", ")")]
    [InlineData("", "!", "")]
    [InlineData("", "[", "]")]
    [InlineData("", "length(", ")")]
    [InlineData("", "isOn && (isOn || ", ")")]
    [InlineData("", "bulbs[?", "]")]
    [InlineData("", "{a: ", "}")]
    [InlineData("", "& ", "")]
    public void What_is_too_deep_is_reported_and_nothing_overflows(string start, string open, string close)
    {
        var path = start + Repeat(open, Many) + (start.Length == 0 ? "isOn" : "") + Repeat(close, Many);
        var waiter = WaiterModel.OnPath(path, "stringEquals", "x").Replace("\"path\": ", "\"path\": ▶", StringComparison.Ordinal);

        DiagnosticAssert.Reports(WaiterModel.With(waiter), "FTG0026", DiagnosticSeverity.Warning, "more than 200 of its parts are in one another");
    }

    [Theory]
    [InlineData("bulbs[]", ".parts[]", "", ".state", "anyStringEquals", 3)]
    [InlineData("bulbs[0]", ".parts[0]", "", ".state", "stringEquals", 3)]
    [InlineData("", "!(", "isOn", ")", "booleanEquals", 2)]
    [InlineData("", "isOn && (isOn || ", "isOn", ")", "booleanEquals", 4)]
    [InlineData("bulbs[?", "parts[?", "watts > `1`", "]", "anyStringEquals", 2)]
    [InlineData("", "not_null(isOn, ", "isOn", ")", "booleanEquals", 2)]
    public void What_is_nearly_too_deep_compiles(string start, string open, string middle, string close, string comparator, int parts)
    {
        var count = (PathParser.MaxDepth / parts) - 3;
        var path = start + Repeat(open, count) + middle + (close.StartsWith('[') || close.StartsWith('.') ? close : Repeat(close, count)) + (start == "bulbs[?" ? "].state" : "");
        var run = ModelDriver.Run(WaiterModel.With(WaiterModel.OnPath(path, comparator, comparator == "booleanEquals" ? "true" : "x")));

        run.AssertNoDiagnostics().AssertCompiles();
        Assert.Contains("Acme.Waiters/LampLitWaiter.g.cs", run.FileNames);
    }

    [Theory]
    [InlineData("[", "lamp.place", "]")]
    [InlineData("`[", "1", "]`")]
    public void Lists_that_are_made_in_one_another_have_a_limit(string open, string middle, string close)
    {
        var (start, end) = open[0] == '`' ? ("`", "`") : ("", "");
        Assert.Contains(
            "it makes lists that are nested more than 32 deep",
            Assert.Single(Run(33).Diagnostics).GetMessage(null),
            StringComparison.Ordinal);
        Run(32).AssertNoDiagnostics().AssertCompiles();

        GeneratorRun Run(int depth) => ModelDriver.Run(WaiterModel.With(WaiterModel.OnPath(
            $"length({start}{Repeat(open.Trim('`'), depth)}{middle}{Repeat(close.Trim('`'), depth)}{end}) == `1`", "booleanEquals", "true")));
    }

    [Theory]
    [InlineData("isOn", " && isOn", "", "booleanEquals")]
    [InlineData("isOn", " || isOn == `false`", "", "booleanEquals")]
    [InlineData("!(isOn", " && lamp.place == 'x'", ")", "booleanEquals")]
    [InlineData("length(bulbs[?watts > `1`", " && watts < `9`", "]) == `1`", "booleanEquals")]
    [InlineData("length(bulbs[]) > `1`", " && length(bulbs[]) > `1`", "", "booleanEquals")]
    [InlineData("contains(bulbs[].state, 'x')", " || contains(bulbs[].state, 'x')", "", "booleanEquals")]
    [InlineData("not_null(lamp.place", ", lamp.place", ")", "stringEquals")]
    [InlineData("[lamp.place", ", lamp.place", "]", "anyStringEquals")]
    [InlineData("lamp.place", " || lamp.place", "", "stringEquals")]
    public void A_long_expression_makes_code_of_its_own_length(string start, string repeated, string end, string comparator)
    {
        const int Count = 150;
        const int MostOfOne = 600;
        var (once, twice) = (Waiter(Count), Waiter(2 * Count));

        Assert.InRange(twice.Length, once.Length, (int)(once.Length * 2.1));
        Assert.InRange(once.Length, 1, MostOfOne * Count);

        string Waiter(int count)
        {
            var path = start + Repeat(repeated, count) + end;
            var expected = comparator == "booleanEquals" ? "true" : "x";
            var run = ModelDriver.Run(WaiterModel.With(WaiterModel.OnPath(path, comparator, expected))).AssertNoDiagnostics().AssertCompiles();
            return run["Acme.Waiters/LampLitWaiter.g.cs"];
        }
    }

    /// <summary>Each of them would overflow the compiler's stack if one were nested in another.</summary>
    [Theory]
    [InlineData("isOn", " && isOn == `true`", "", "booleanEquals")]
    [InlineData("isOn", " || !isOn", "", "booleanEquals")]
    [InlineData("not_null(lamp.place", ", lamp.place", ")", "stringEquals")]
    public void A_very_long_expression_compiles(string start, string repeated, string end, string comparator)
        => ModelDriver.Run(WaiterModel.With(WaiterModel.OnPath(start + Repeat(repeated, 3000) + end, comparator, comparator == "booleanEquals" ? "true" : "x")))
            .AssertNoDiagnostics()
            .AssertCompiles();

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
