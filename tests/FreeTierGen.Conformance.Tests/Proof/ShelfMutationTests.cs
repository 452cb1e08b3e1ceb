using FreeTierGen.Conformance.Tests.Results;
using FreeTierGen.Conformance.Tests.Suites;
using FreeTierGen.Conformance.Tests.Values;

namespace FreeTierGen.Conformance.Tests.Proof;

/// <summary>The suite of bindings to HTTP against a generated client: right as it stands, and wrong with any of its expectations changed.</summary>
public class ShelfMutationTests
{
    private static readonly ProtocolSuite Suite = ShelfSuite.Suite;

    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var item in Suite.Cases)
            {
                data.Add(item.Kind, item.Id);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_case_passes_and_no_wrong_form_of_it(string kind, string id)
    {
        NeedsClient();
        var item = Suite.Cases.Single(item => item.Kind == kind && item.Id == id);

        Assert.Empty(await SuiteFolder.RunAsync(Suite, item));
        var survivors = new List<string>();
        foreach (var (change, mutated) in CaseMutations.Of(item))
        {
            if ((await SuiteFolder.RunAsync(Suite, mutated)).Count == 0)
            {
                survivors.Add(change);
            }
        }

        Assert.Empty(survivors);
    }

    [Fact]
    public void A_client_has_nothing_to_report()
    {
        NeedsClient();

        Assert.Empty(Suite.Client.Findings);
    }

    [Fact]
    public void Every_request_can_be_given_by_a_caller()
    {
        foreach (var item in Suite.Cases.Where(item => item.Kind == SuiteCase.Requests))
        {
            var ledger = new CaseLedger(item.Stated);
            new InputBuilder(Suite.Client, ledger).Structure(
                Suite.Client.Model[item.Operation.Input], Suite.Client.InputTypeOf(item.Operation), item.Stated.GetProperty("params"), "/params");

            Assert.DoesNotContain(ledger.Close(), failure => failure.StartsWith("/params", StringComparison.Ordinal));
        }
    }

    private static void NeedsClient()
    {
        var isMissing = !Suite.Protocol.IsSupported;
        Assert.Equal(isMissing, KnownGaps.Current.Protocols.ContainsKey(Suite.Protocol.TraitId!));
        Assert.SkipWhen(isMissing, KnownGaps.Current.Protocols.GetValueOrDefault(Suite.Protocol.TraitId!) ?? "");
    }
}
