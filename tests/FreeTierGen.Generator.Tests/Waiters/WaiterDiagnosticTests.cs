using FreeTierGen.Generator.Tests.Diagnostics;
using FreeTierGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.Generator.Tests.Waiters;

public sealed class WaiterDiagnosticTests
{
    [Theory]
    [Covers("FTG0026")]
    [InlineData("lamp.", "'lamp.', at its character 6: it ends too early")]
    [InlineData("lamp..colour", "'lamp..colour', at its character 6: '.' does not belong there")]
    [InlineData("lamp.color", "'lamp.color', at its character 6: Lamp has no member 'color'")]
    [InlineData("lamp.colour.name", "'lamp.colour.name', at its character 13: 'name' is asked of what has no members")]
    [InlineData("lamp[0]", "at its character 5: an item is asked of what is no list")]
    [InlineData("bulbs[0]", "at its character 6: it gives no text")]
    [InlineData("isOn", "at its character 1: it gives no text")]
    [InlineData("{ a: isOn }", "at its character 1: objects made by {…} are not supported")]
    [InlineData("sort_by(bulbs, &state)[0].state", "at its character 1: this function is not supported: sort_by")]
    [InlineData("max_by(bulbs, &watts)", "this function is not supported: max_by")]
    [InlineData("length(&bulbs)", "expressions by reference (&…) are not supported")]
    [InlineData("length(bulbs, bulbs)", "at its character 1: length does not take 2 arguments")]
    [InlineData("join(',', isOn)", "join takes text and a list of texts")]
    [InlineData("notes", "these values cannot be used in expressions: document")]
    [InlineData("image", "these values cannot be used in expressions: blob")]
    [InlineData("power.none", "these values cannot be used in expressions: member without a value")]
    [InlineData("lamp.*", "the values of a structure's members")]
    [InlineData("[isOn, lamp]", "lists of values of different types are not supported")]
    [InlineData("lamp || isOn", "|| and && of values of different types are not supported")]
    [InlineData("bulbs == bulbs[0].parts", "comparing lists and objects is not supported")]
    [InlineData("length(lamp)", "the length and names of a structure's members are not supported")]
    [InlineData("`{}`", "object literals are not supported")]
    [InlineData("lamp.colour > `1`", "only numbers have an order")]
    public void A_path_that_cannot_be_used_is_reported_where_it_stands(string path, string reason)
    {
        var waiter = WaiterModel.OnPath(path, "stringEquals", "x").Replace("\"path\": ", "\"path\": ▶", StringComparison.Ordinal);

        var run = DiagnosticAssert.Reports(WaiterModel.With(waiter), "FTG0026", DiagnosticSeverity.Warning, reason);

        Assert.Contains("The waiter 'LampLit' of 'acme#GetLamp' is not generated: ", run.Diagnostics[0].GetMessage(null), StringComparison.Ordinal);
        Assert.DoesNotContain("LampLit", run["Acme/LampsClientWaiters.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Acme.Waiters/LampLitWaiter.g.cs", run.FileNames);
        run.AssertCompiles();
    }

    [Theory]
    [InlineData("▶[]", "a waiter has to be an object")]
    [InlineData("▶{}", "it has no 'acceptors'")]
    [InlineData("{ \"acceptors\": [▶1] }", "an acceptor has to be an object")]
    [InlineData("{ \"acceptors\": [▶{}] }", "an acceptor's 'state' has to be success, failure or retry")]
    [InlineData("{ \"acceptors\": [{ \"state\": ▶\"done\" }] }", "an acceptor's 'state' has to be success, failure or retry")]
    [InlineData("{ \"acceptors\": [▶{ \"state\": \"retry\" }] }", "an acceptor's 'matcher' has to be an object with one member")]
    [InlineData("{ \"acceptors\": [{ \"state\": \"retry\", \"matcher\": ▶{} }] }", "an acceptor's 'matcher' has to be an object with one member")]
    [InlineData("{ \"acceptors\": [{ \"state\": \"retry\", \"matcher\": { ▶\"mood\": true } }] }", "there is no matcher 'mood' with such a value")]
    [InlineData("{ \"acceptors\": [{ \"state\": \"retry\", \"matcher\": { ▶\"success\": 1 } }] }", "there is no matcher 'success' with such a value")]
    [InlineData("{ \"acceptors\": [{ \"state\": \"retry\", \"matcher\": { \"output\": ▶1 } }] }", "a matcher has to be an object")]
    [InlineData("{ \"acceptors\": [{ \"state\": \"retry\", \"matcher\": { \"output\": ▶{} } }] }", "a matcher's 'path' has to be a string")]
    [InlineData("{ \"acceptors\": [{ \"state\": \"retry\", \"matcher\": { \"output\": { \"path\": \"isOn\", \"expected\": ▶true } } }] }", "a matcher's 'expected' has to be a string")]
    [InlineData("{ \"acceptors\": [{ \"state\": \"retry\", \"matcher\": { \"output\": { \"path\": ▶\"isOn\", \"expected\": \"x\", \"comparator\": \"booleanEquals\" } } }] }", "there is no comparator 'booleanEquals' for 'x'")]
    [InlineData("{ \"acceptors\": [{ \"state\": \"retry\", \"matcher\": { \"output\": { \"path\": ▶\"lamp.place\", \"expected\": \"true\", \"comparator\": \"booleanEquals\" } } }] }", "it gives no boolean")]
    [InlineData("{ \"acceptors\": [{ \"state\": \"retry\", \"matcher\": { \"output\": { \"path\": ▶\"lamp.place\", \"expected\": \"x\", \"comparator\": \"anyStringEquals\" } } }] }", "the items are asked of what is no list")]
    [InlineData("{ \"acceptors\": [{ \"state\": \"retry\", \"matcher\": { \"output\": { \"path\": ▶\"bulbs[].watts\", \"expected\": \"x\", \"comparator\": \"allStringEquals\" } } }] }", "it gives no text")]
    [InlineData("{ \"minDelay\": ▶0, \"acceptors\": [] }", "'minDelay' has to be a number of seconds from 1 on")]
    [InlineData("{ \"maxDelay\": ▶\"1\", \"acceptors\": [] }", "'maxDelay' has to be a number of seconds from 1 on")]
    public void A_waiter_that_is_none_is_reported_where_it_goes_wrong(string waiter, string reason)
        => DiagnosticAssert.Reports(WaiterModel.With("\"LampLit\": " + waiter), "FTG0026", DiagnosticSeverity.Warning, reason).AssertCompiles();

    [Theory]
    [InlineData("`true`", "true")]
    [InlineData("`true`", "false")]
    [InlineData("`false`", "true")]
    [InlineData("`false`", "false")]
    [InlineData("`1` == `1`", "true")]
    [InlineData("`1` != `1`", "true")]
    [InlineData("!(`1` == `1`)", "false")]
    public void A_comparison_that_always_or_never_holds_compiles_without_a_warning(string path, string expected) =>
        ModelDriver.Run(WaiterModel.With(WaiterModel.OnPath(path, "booleanEquals", expected))).AssertNoDiagnostics().AssertCompiles();

    [Fact]
    public void A_broken_waiter_keeps_no_other_from_being_generated()
    {
        var run = ModelDriver.Run(WaiterModel.With("\"Broken\": {}, " + WaiterModel.OnPath("lamp.place", "stringEquals", "hall")));

        Assert.Equal(["FTG0026"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Contains("WaitUntilLampLitAsync", run["Acme/LampsClientWaiters.g.cs"], StringComparison.Ordinal);
        Assert.Contains("WaitUntilReachableAsync", run["Acme/LampsClientWaiters.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    [Covers("FTG0023")]
    public void Waiters_that_are_no_object_are_an_invalid_trait()
    {
        var model = WaiterModel.With("").Split("\"smithy.waiters#waitable\": {")[0].Length;
        var text = WaiterModel.With("\"a\": 1");
        var start = text.LastIndexOf("\"smithy.waiters#waitable\": ", StringComparison.Ordinal) + "\"smithy.waiters#waitable\": ".Length;
        var end = text.IndexOf('}', start) + 1;
        Assert.True(start > model);

        DiagnosticAssert.Reports(
            text[..start] + "▶1" + text[end..], "FTG0023", DiagnosticSeverity.Error, "The trait 'smithy.waiters#waitable' on 'acme#GetLamp' is invalid: it has to be an object");
    }
}
