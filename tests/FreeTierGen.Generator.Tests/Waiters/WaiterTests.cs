using FreeTierGen.Generator.Tests.Driver;

namespace FreeTierGen.Generator.Tests.Waiters;

/// <summary>What generated waiters make of answers and errors, on a stand-in for the client.</summary>
public sealed class WaiterTests
{
    private const string Errors = """
        "LampLit": { "acceptors": [
          { "state": "success", "matcher": { "errorType": "acme#Gone" } },
          { "state": "retry", "matcher": { "errorType": "Lamps.Dimmed" } },
          { "state": "retry", "matcher": { "errorType": "Unmodeled" } },
          { "state": "failure", "matcher": { "errorType": "Forbidden" } }
        ] }
        """;

    [Theory]
    [InlineData("lamp.colour", "stringEquals", "GREEN", "Lamp = new() { Colour = Colour.Green }", true)]
    [InlineData("lamp.colour", "stringEquals", "GREEN", "Lamp = new() { Colour = Colour.Red }", false)]
    [InlineData("lamp.colour", "stringEquals", "GREEN", "", false)]
    [InlineData("lamp.colour", "stringEquals", "BLUE", "Lamp = new() { Colour = new Colour(\"BLUE\") }", true)]
    [InlineData("lamp.place || lamp.colour", "stringEquals", "GREEN", "Lamp = new() { Place = \"\", Colour = Colour.Green }", true)]
    [InlineData("tags.GREEN.state", "stringEquals", "on", "Tags = new Dictionary<Colour, Bulb> { [Colour.Green] = new() { State = \"on\" } }", true)]
    [InlineData("tags.GREEN.state", "stringEquals", "on", "Tags = new Dictionary<Colour, Bulb> { [Colour.Red] = new() { State = \"on\" } }", false)]
    [InlineData("bulbs[-1].state", "stringEquals", "on", "Bulbs = [new() { State = \"off\" }, new() { State = \"on\" }]", true)]
    [InlineData("bulbs[2].state", "stringEquals", "on", "Bulbs = [new() { State = \"off\" }, new() { State = \"on\" }]", false)]
    [InlineData("bulbs[1:].state | [0]", "stringEquals", "on", "Bulbs = [new() { State = \"off\" }, new() { State = \"on\" }]", true)]
    [InlineData("power.mains.state", "stringEquals", "on", "Power = new Power.Mains(new() { State = \"on\" })", true)]
    [InlineData("power.mains.state", "stringEquals", "on", "Power = new Power.Volts(1)", false)]
    [InlineData("join('-', bulbs[].state)", "stringEquals", "on-off", "Bulbs = [new() { State = \"on\" }, new(), new() { State = \"off\" }]", true)]
    [InlineData("isOn", "booleanEquals", "true", "IsOn = true", true)]
    [InlineData("isOn", "booleanEquals", "true", "", false)]
    [InlineData("isOn", "booleanEquals", "false", "IsOn = false", true)]
    [InlineData("isOn", "booleanEquals", "false", "", false)]
    [InlineData("!isOn", "booleanEquals", "true", "", true)]
    [InlineData("length(bulbs) > `1`", "booleanEquals", "true", "Bulbs = [new(), new()]", true)]
    [InlineData("length(bulbs) > `1`", "booleanEquals", "false", "Bulbs = [new()]", true)]
    [InlineData("length(bulbs) > `1`", "booleanEquals", "false", "", false)]
    [InlineData("level == `1` && since > `1700000000`", "booleanEquals", "true", "Level = Level.Low, Since = DateTimeOffset.FromUnixTimeSeconds(1800000000)", true)]
    [InlineData("level == `1` && since > `1700000000`", "booleanEquals", "true", "Level = Level.Low, Since = DateTimeOffset.FromUnixTimeSeconds(1600000000)", false)]
    [InlineData("length(bulbs[?!(length(parts) == `1` && watts == limit)]) == `0`", "booleanEquals", "true", "Bulbs = [new() { Parts = [new()], Watts = 5, Limit = 5 }]", true)]
    [InlineData("length(bulbs[?!(length(parts) == `1` && watts == limit)]) == `0`", "booleanEquals", "true", "Bulbs = [new() { Parts = [new()], Watts = 5, Limit = 6 }]", false)]
    [InlineData("length(bulbs[?!(length(parts) == `1` && watts == limit)]) == `0`", "booleanEquals", "true", "Bulbs = []", true)]
    [InlineData("contains(bulbs[].[length(parts[?state=='on']) >= watts][], `false`)", "booleanEquals", "false", "Bulbs = [new() { Watts = 1, Parts = [new() { State = \"on\" }] }]", true)]
    [InlineData("contains(bulbs[].[length(parts[?state=='on']) >= watts][], `false`)", "booleanEquals", "false", "Bulbs = [new() { Watts = 2, Parts = [new() { State = \"on\" }] }]", false)]
    [InlineData("contains(names, 'x')", "booleanEquals", "true", "Names = [null, \"x\"]", true)]
    [InlineData("contains(keys(tags), 'RED')", "booleanEquals", "true", "Tags = new Dictionary<Colour, Bulb> { [Colour.Red] = new() }", true)]
    [InlineData("starts_with(lamp.place, 'ha') && !ends_with(lamp.place, 'x')", "booleanEquals", "true", "Lamp = new() { Place = \"hall\" }", true, "output", " hall")]
    [InlineData("bulbs[].state", "allStringEquals", "on", "Bulbs = [new() { State = \"on\" }, new() { State = \"on\" }]", true)]
    [InlineData("bulbs[].state", "allStringEquals", "on", "Bulbs = [new() { State = \"on\" }, new() { State = \"off\" }]", false)]
    [InlineData("bulbs[].state", "allStringEquals", "on", "Bulbs = []", false)]
    [InlineData("bulbs[].state", "allStringEquals", "on", "", false)]
    [InlineData("names", "allStringEquals", "on", "Names = [\"on\", null]", false)]
    [InlineData("bulbs[].parts[].colours[]", "allStringEquals", "RED", "Bulbs = [new() { Parts = [new() { Colours = [Colour.Red] }, new() { Colours = [Colour.Red] }] }, new()]", true)]
    [InlineData("bulbs[].parts[].colours[]", "allStringEquals", "RED", "Bulbs = [new() { Parts = [new() { Colours = [Colour.Red] }, new() { Colours = [Colour.Green] }] }, new()]", false)]
    [InlineData("bulbs[].state", "anyStringEquals", "on", "Bulbs = [new() { State = \"off\" }, new() { State = \"on\" }]", true)]
    [InlineData("bulbs[].state", "anyStringEquals", "on", "Bulbs = [new() { State = \"off\" }, new()]", false)]
    [InlineData("tags.*.state", "anyStringEquals", "on", "Tags = new Dictionary<Colour, Bulb> { [Colour.Red] = new() { State = \"on\" } }", true)]
    [InlineData("names", "anyStringEquals", "on", "Names = [null, \"on\"]", true)]
    [InlineData("bulbs[?watts == `1`].state", "anyStringEquals", "on", "Bulbs = [new() { State = \"on\", Watts = 2 }, new() { State = \"off\", Watts = 1 }]", false)]
    [InlineData("bulbs[?watts == `1`].state", "anyStringEquals", "on", "Bulbs = [new() { State = \"off\" }, new() { State = \"on\", Watts = 1 }]", true)]
    [InlineData("bulbs[?watts == `1`].state", "allStringEquals", "on", "Bulbs = [new() { State = \"off\" }, new() { State = \"on\", Watts = 1 }]", true)]
    [InlineData("bulbs[?watts == `1`].state", "allStringEquals", "on", "Bulbs = [new() { State = \"on\" }, new() { State = \"off\", Watts = 1 }]", false)]
    [InlineData("bulbs[?watts == `1`].state", "allStringEquals", "on", "Bulbs = [new() { State = \"on\" }]", false)]
    [InlineData("bulbs[?state == 'on'].parts[] | [?watts == `1`].state", "anyStringEquals", "on", "Bulbs = [new() { State = \"on\", Parts = [new() { State = \"on\" }] }]", false)]
    [InlineData("bulbs[?state == 'on'].parts[] | [?watts == `1`].state", "anyStringEquals", "on", "Bulbs = [new() { State = \"on\", Parts = [new() { State = \"on\", Watts = 1 }] }]", true)]
    [InlineData("bulbs[?state == 'on'].colours[]", "anyStringEquals", "RED", "Bulbs = [new() { State = \"off\", Colours = [Colour.Red] }, new() { State = \"on\" }]", false)]
    [InlineData("bulbs[?state == 'on'].colours[]", "allStringEquals", "RED", "Bulbs = [new() { State = \"off\", Colours = [Colour.Green] }, new() { State = \"on\", Colours = [Colour.Red] }]", true)]
    [InlineData("bulbs[*].colours[]", "anyStringEquals", "RED", "Bulbs = [new(), new() { Colours = [Colour.Green, Colour.Red] }]", true)]
    [InlineData("bulbs[*].[state][]", "anyStringEquals", "on", "Bulbs = [new(), new() { State = \"on\" }]", true)]
    [InlineData("bulbs[*].[state][]", "allStringEquals", "on", "Bulbs = [new(), new() { State = \"on\" }]", true)]
    [InlineData("bulbs[?watts == `1`].[state][]", "anyStringEquals", "on", "Bulbs = [new() { State = \"on\" }, new() { Watts = 1 }]", false)]
    [InlineData("bulbs[?watts == `1`].[state][]", "allStringEquals", "on", "Bulbs = [new() { State = \"off\" }, new() { State = \"on\", Watts = 1 }]", true)]
    [InlineData("bulbs[?watts == `1`].[parts[0].state, state][]", "anyStringEquals", "on", "Bulbs = [new() { Watts = 1, Parts = [new() { State = \"on\" }] }]", true)]
    [InlineData("bulbs[0].[state][]", "anyStringEquals", "on", "Bulbs = [new() { State = \"on\" }]", true)]
    [InlineData("lamp.[place][]", "anyStringEquals", "hall", "Lamp = new() { Place = \"hall\" }", true, "output", " hall")]
    [InlineData("lamp.[place][]", "anyStringEquals", "hall", "", false)]
    [InlineData("lamp.[place, old][]", "allStringEquals", "hall", "Lamp = new() { Place = \"hall\" }", true, "output", " hall")]
    [InlineData("power.mains.[state][]", "anyStringEquals", "on", "Power = new Power.Mains(new() { State = \"on\" })", true)]
    [InlineData("power.mains.colours[]", "anyStringEquals", "RED", "Power = new Power.Mains(new() { Colours = [Colour.Red] })", true)]
    [InlineData("tags.*.colours[]", "anyStringEquals", "RED", "Tags = new Dictionary<Colour, Bulb> { [Colour.Red] = new() { Colours = [Colour.Red] } }", true)]
    [InlineData("tags.RED.colours[]", "anyStringEquals", "RED", "Tags = new Dictionary<Colour, Bulb> { [Colour.Red] = new() { Colours = [Colour.Red] } }", true)]
    [InlineData("tags.RED.[state][]", "anyStringEquals", "on", "Tags = new Dictionary<Colour, Bulb> { [Colour.Red] = new() { State = \"on\" } }", true)]
    [InlineData("values(tags)[?watts == `1`].state", "anyStringEquals", "on", "Tags = new Dictionary<Colour, Bulb> { [Colour.Red] = new() { State = \"on\" } }", false)]
    [InlineData("names[?@ == 'on']", "allStringEquals", "on", "Names = [\"on\", null, \"off\"]", true)]
    [InlineData("keys(tags)[?@ == 'RED']", "anyStringEquals", "RED", "Tags = new Dictionary<Colour, Bulb> { [Colour.Red] = new() }", true)]
    [InlineData("length(input.bulbs) == length(output.bulbs)", "booleanEquals", "true", "Bulbs = [new(), new()]", true, "inputOutput")]
    [InlineData("output.bulbs[?state == 'on'].[state][]", "anyStringEquals", "on", "Bulbs = [new() { State = \"on\" }]", true, "inputOutput")]
    [InlineData("length(input.bulbs) == length(output.bulbs)", "booleanEquals", "true", "Bulbs = [new()]", false, "inputOutput")]
    public async Task Answers_are_compared(string path, string comparator, string expected, string output, bool matches, string matcher = "output", string place = "")
        => Assert.Equal(
            matches ? "success" + place : "failure LampLit",
            await Wait(WaiterModel.OnPath(path, comparator, expected, matcher), $"Answer(new() {{ {output} }})"));

    [Theory]
    [InlineData("new GoneException()", "success Gone")]
    [InlineData("new OtherGoneException()", "success Gone")]
    [InlineData("new LampsException(ErrorDetails.Modeled(\"Forbidden\", 400, ErrorFault.Client))", "failure LampLit Forbidden")]
    [InlineData("new LampsException(ErrorDetails.Modeled(\"Unmodeled\", 400, ErrorFault.Client))", "retry 2")]
    [InlineData("new LampsException(ErrorDetails.Modeled(\"Other\", 400, ErrorFault.Client))", "failure LampLit Other")]
    [InlineData("new DimmedException()", "retry 2")]
    public async Task Errors_are_told_by_shape_by_query_code_and_by_unmodeled_code(string error, string expected)
        => Assert.Equal(expected, await Wait(Errors, $"Fail({error})"));

    [Theory]
    [InlineData("Answer(new() { Lamp = new() { Place = \"hall\" } })", "success hall")]
    [InlineData("Fail(new GoneException())", "retry 2")]
    public async Task Success_and_any_error_are_told_apart(string answer, string expected)
        => Assert.Equal(
            expected,
            await Wait(
                """
                "LampLit": { "acceptors": [
                  { "state": "success", "matcher": { "success": true } }, { "state": "retry", "matcher": { "success": false } },
                  { "state": "failure", "matcher": { "success": true } }, { "state": "failure", "matcher": { "success": false } } ] }
                """,
                answer));

    [Fact]
    public async Task Acceptors_are_asked_in_their_order_and_an_answer_that_none_takes_is_waited_over()
    {
        const string Waiter = """
            "LampLit": { "acceptors": [
              { "state": "retry", "matcher": { "output": { "path": "bulbs[].state", "comparator": "anyStringEquals", "expected": "wait" } } },
              { "state": "failure", "matcher": { "output": { "path": "lamp.colour", "comparator": "stringEquals", "expected": "RED" } } },
              { "state": "success", "matcher": { "output": { "path": "lamp.place", "comparator": "stringEquals", "expected": "hall" } } } ] }
            """;

        Assert.Equal("retry 2", await Wait(Waiter, "Answer(new() { Bulbs = [new() { State = \"wait\" }], Lamp = new() { Colour = Colour.Red } })"));
        Assert.Equal("failure LampLit", await Wait(Waiter, "Answer(new() { Lamp = new() { Colour = Colour.Red, Place = \"hall\" } })"));
        Assert.Equal("success hall", await Wait(Waiter, "Answer(new() { Lamp = new() { Place = \"hall\" } })"));
        Assert.Equal("retry 2", await Wait(Waiter, "Answer(new())"));
    }

    [Theory]
    [InlineData("lamp.colour", "stringEquals", "RED", "Lamp = new() { Colour = Colour.Red }", "Waiting for LampLit failed (calls: 1). lamp.colour is 'RED'.")]
    [InlineData("isOn", "booleanEquals", "false", "IsOn = false", "Waiting for LampLit failed (calls: 1). isOn is false.")]
    [InlineData("bulbs[?watts == `1`].state", "anyStringEquals", "off", "Bulbs = [new() { Watts = 1, State = \"off\" }]", "Waiting for LampLit failed (calls: 1). One of bulbs[?watts == `1`].state is 'off'.")]
    [InlineData("names", "allStringEquals", "off", "Names = [\"off\"]", "Waiting for LampLit failed (calls: 1). All of names are 'off'.")]
    [InlineData("lamp.key", "stringEquals", "hidden", "Lamp = new() { Key = \"hidden\" }", "Waiting for LampLit failed (calls: 1). lamp.key is a sensitive value.")]
    [InlineData("keys[0]", "stringEquals", "hidden", "Keys = [\"hidden\"]", "Waiting for LampLit failed (calls: 1). keys[0] is a sensitive value.")]
    [InlineData("lamp.place", "stringEquals", "it's\\n\\\"", "Lamp = new() { Place = \"it's\\n\\\"\" }", "Waiting for LampLit failed (calls: 1). lamp.place is 'it's\n\"'.")]
    public async Task A_failure_names_the_path_and_the_value_that_decided(string path, string comparator, string expected, string output, string message)
    {
        var waiter = WaiterModel.OnPath(path, comparator, expected).Replace("\"state\": \"success\"", "\"state\": \"failure\"", StringComparison.Ordinal);

        Assert.Equal(message, await Message(waiter, $"Answer(new() {{ {output} }})"));
    }

    [Fact]
    public async Task A_failure_by_success_or_by_an_error_says_so()
    {
        const string Waiter = """
            "LampLit": { "acceptors": [{ "state": "failure", "matcher": { "success": true } }, { "state": "failure", "matcher": { "errorType": "acme#Gone" } }] }
            """;

        Assert.Equal("Waiting for LampLit failed (calls: 1). GetLamp succeeded, which it should not have.", await Message(Waiter, "Answer(new())"));
        Assert.StartsWith("Waiting for LampLit failed (calls: 1). The service answered with an error: ", await Message(Waiter, "Fail(new GoneException(\"It is gone.\"))"), StringComparison.Ordinal);
        Assert.Contains("It is gone.", await Message(Waiter, "Fail(new GoneException(\"It is gone.\"))"), StringComparison.Ordinal);
    }

    private static Task<string> Message(string waiter, string answer)
        => GeneratedAssembly.Load(WaiterModel.With(waiter), WaiterScenario.With(answer)).Method<Func<TimeProvider, Task<string>>>("Probe", "Message")(new HurriedTime());

    private static async Task<string> Wait(string waiter, string answer)
    {
        var generated = GeneratedAssembly.Load(WaiterModel.With(waiter), WaiterScenario.With(answer));
        var outcome = await generated.Method<Func<TimeProvider, Task<string>>>("Probe", "Wait")(new HurriedTime());
        return outcome.TrimEnd();
    }
}
