using FreeTierGen.Generator.Tests.Diagnostics;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Clients;

/// <summary>The stand-in for a client that answers as the model's examples do.</summary>
public class ExampleClientTests
{
    private const string ClientFile = "Acme.Examples/ThingsExampleClient.g.cs";

    private static readonly Lazy<GeneratedAssembly> Generated = new(() => GeneratedAssembly.Load(ExampleModel.Text, ExampleModel.Probe, ("Examples", "true")));

    [Fact]
    public async Task The_first_example_of_a_request_is_its_answer() => Assert.Equal(
        "quote \" and line\n|False|-1|0|3|4294967296|0.5|0|123456789012345678901234567890|0.10|SMALL|HUGE|Low|foo|no base64!|1778716800000|[1,null]|2|none|LARGE|chosen|True|w|0",
        await Method<string[], Task<string>>("Describe")([]));

    [Fact]
    public async Task A_title_chooses_among_those_with_the_same_request()
        => Assert.Equal("Gone. (Lost, HTTP status 404) there 404 Lost", await Method<string[], Task<string>>("Describe")(["lost"]));

    [Fact]
    public async Task Other_requests_have_other_answers() => Assert.Equal("plain", await Method<string, Task<string>>("Ask")("b c"));

    [Fact]
    public async Task A_request_that_no_example_has_is_told_so() => Assert.Equal(
        "No example of Describe has this request. There are: 'everything', 'lost', 'plain'.", await Method<string, Task<string>>("Ask")("else"));

    [Fact]
    public async Task Operations_without_examples_are_not_there() => Assert.Equal(
        "This IThingsClient does not implement SilentAsync.", await Method<string, Task<string>>("Rest")(""));

    [Fact]
    public void A_title_that_no_example_has_is_told_so() => Assert.StartsWith(
        "No example is called 'losst'. There are: 'everything', 'lost', 'plain', 'idle'.", Method<string, string>("Unknown")("losst"), StringComparison.Ordinal);

    [Fact]
    [Covers("FTG0037")]
    public void Examples_that_do_not_fit_are_left_out_and_told_of()
    {
        var run = ModelDriver.Run(ExampleModel.Text, ("Examples", "true"));

        Assert.Equal(
            [
                ("FTG0037", "The example 'no number' of the operation 'Describe' is left out of the stand-in: 'many' is no value of Integer."),
                ("FTG0037", "The example 'no error' of the operation 'Describe' is left out of the stand-in: 'acme#Nothing' is no value of an error of the service."),
                ("FTG0037", "The example 'no name' of the operation 'Describe' is left out of the stand-in: 'nothing' is no value of name."),
                ("FTG0037", "The example 'no word' of the operation 'Describe' is left out of the stand-in: 'null' is no value of Words."),
                ("FTG0037", "The example 'two cases' of the operation 'Describe' is left out of the stand-in: 'an object' is no value of Choice."),
            ],
            run.Diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Split(" Correct")[0])));
        Assert.All(run.Diagnostics, diagnostic => Assert.True(diagnostic.Location.GetLineSpan().StartLinePosition.Line > 0));
    }

    [Fact]
    public void Nobody_gets_it_who_did_not_ask()
    {
        Assert.DoesNotContain(ClientFile, ModelDriver.Run(ExampleModel.Text).AssertNoDiagnostics().FileNames);
        Assert.DoesNotContain(ClientFile, ModelDriver.Run(ExampleModel.Text, ("Examples", "FALSE")).AssertNoDiagnostics().FileNames);
    }

    [Fact]
    [Covers("FTG0036")]
    public void Metadata_that_means_nothing_is_told_of()
    {
        var diagnostic = Assert.Single(ModelDriver.Run(ExampleModel.Text, ("Examples", "yes")).Diagnostics);

        Assert.Equal("FTG0036", diagnostic.Id);
    }

    [Fact]
    public void A_second_run_does_nothing()
    {
        var driver = ModelDriver.With(ExampleModel.Text, ("Examples", "true"));

        driver.Run().AssertCompiles();
        driver.Run().AssertAllCached();
    }

    [Fact]
    public void FreeTier_has_one_that_reads_well()
        => Snapshot.Match(
            ModelDriver.Run(File.ReadAllText(Repository.PathOf("models", "freetier-2023-09-07.json")), ("Examples", "true"), ("Namespace", "Acme.FreeTier"))
                .AssertCompiles()["Acme.FreeTier.Examples/FreeTierExampleClient.g.cs"],
            extension: "cs");

    private static Func<TArgument, TResult> Method<TArgument, TResult>(string name) => Generated.Value.Method<Func<TArgument, TResult>>("Acme.Probe", name);
}
