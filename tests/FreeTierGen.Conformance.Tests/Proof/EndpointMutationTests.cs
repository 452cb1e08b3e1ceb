using System.Text.Json.Nodes;
using FreeTierGen.Conformance.Tests.Endpoints;
using FreeTierGen.Generator.Tests.Endpoints;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Testing;
using Xunit.Sdk;

namespace FreeTierGen.Conformance.Tests.Proof;

/// <summary>No wrong expectation of an endpoint test passes, neither of the rules nor of an operation's input.</summary>
public class EndpointMutationTests
{
    public static TheoryData<string, string> Files => EndpointSuiteTests.Files;

    [Fact]
    public void Inputs_of_our_own_pass_and_only_the_one_that_states_too_little_is_not_run()
    {
        var run = new OperationInputSuite(BucketSuite.Text, Partitions.Default).Run();

        Assert.Empty(run.Differences);
        Assert.Equal(2, run.Outcomes.Count);
        Assert.EndsWith(": it does not state UseFIPS", Assert.Single(run.NotRun), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"AWS::Region\": \"r-1\"", "\"AWS::Region\": \"r-2\"")]
    [InlineData("\"clientParams\": { \"Mode\": \"fast\" }", "\"clientParams\": { \"Mode\": \"slow\" }")]
    [InlineData("\"operationParams\": { \"bucket\": \"b\" }", "\"operationParams\": { \"bucket\": \"c\" }")]
    [InlineData("\"url\": \"https://b.r-1.example.com/fast\"", "\"url\": \"https://b.r-1.example.com/slow\"")]
    [InlineData("{ \"x-mode\": [\"fast\"] }", "{}")]
    [InlineData("{ \"error\": \"too little\" }", "{ \"error\": \"too much\" }")]
    [InlineData("{ \"error\": \"too little\" }", "{ \"endpoint\": { \"url\": \"https://example.com\" } }")]
    public void A_wrong_input_or_expectation_is_seen(string right, string wrong)
    {
        var at = BucketSuite.Text.IndexOf(right, BucketSuite.Text.IndexOf("endpointTests", StringComparison.Ordinal), StringComparison.Ordinal);
        var mutated = BucketSuite.Text[..at] + wrong + BucketSuite.Text[(at + right.Length)..];

        var run = new OperationInputSuite(mutated, Partitions.Default).Run();

        Assert.Single(run.NotRun);
        Assert.Single(run.Differences);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Wrong_expectations_of_a_file_are_seen(string folder, string file)
    {
        ConformanceData.File(folder, file);

        AssertSeen(EndpointFolders.RunOf(folder, file).Outcomes);
        AssertSeen(EndpointFolders.InputRunOf(folder, file).Outcomes);
    }

    private static void AssertSeen(IEnumerable<EndpointOutcome> outcomes)
    {
        // What fails as it stands is reported by its own test.
        var mutated = outcomes.Where(outcome => outcome.Difference() is null).SelectMany(outcome =>
            Mutations(outcome.Expect).Select(mutation => (mutation.Change, Outcome: outcome with { Expect = mutation.Mutated.AsObject() })));
        var survivors = mutated.Where(mutation => !IsSeen(mutation.Outcome)).Select(mutation => $"{mutation.Outcome.Name}: {mutation.Change}").ToList();

        Assert.True(survivors.Count == 0, $"{survivors.Count} wrong expectations pass:\n{string.Join('\n', survivors.Take(20))}");
    }

    private static IEnumerable<(string Change, JsonNode Mutated)> Mutations(JsonObject expect)
        => JsonMutations.Values(expect)
            .Append(("the other kind of outcome", JsonNode.Parse(expect["error"] is null ? """{"error":"x"}""" : """{"endpoint":{"url":"https://example.com"}}""")!));

    // A key that nobody knows is refused at once.
    private static bool IsSeen(EndpointOutcome outcome)
    {
        try
        {
            return outcome.Difference() is not null;
        }
        catch (XunitException)
        {
            return true;
        }
    }
}
