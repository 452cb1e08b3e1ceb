using FreeTierGen.Conformance.Tests.Results;
using FreeTierGen.Conformance.Tests.Suites;
using FreeTierGen.Testing;

namespace FreeTierGen.Conformance.Tests;

/// <summary>Every case of the protocol suites that measures a client, each a test of its own.</summary>
public class ProtocolSuiteTests
{
    // Theory data can't skip: this says so where there is no data.
    private const string Absent = "absent";

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var suite in SuiteFolder.All.Where(suite => suite.Protocol.IsSupported))
            {
                foreach (var item in suite.Cases.Where(item => item.WhySkipped is null))
                {
                    data.Add(suite.Name, item.Kind, item.Id);
                }
            }

            if (!data.Any())
            {
                data.Add(Absent, Absent, Absent);
            }

            return data;
        }
    }

    public static TheoryData<string> Supported => Names(suite => suite.Protocol.IsSupported);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_case_passes(string suite, string kind, string id)
    {
        ConformanceData.Directory("protocols");
        Assert.SkipWhen(suite == Absent, "No suite of the data is for a supported protocol.");
        var found = SuiteFolder.Suite(suite);

        var failures = await SuiteFolder.ResultOf(found, found.Cases.Single(item => item.Kind == kind && item.Id == id));

        if (KnownGaps.Current.Cases.ContainsKey($"{suite}/{kind}/{id}"))
        {
            Assert.True(failures.Count > 0, "The case passes: remove it from known-gaps.json.");
        }
        else
        {
            Assert.True(failures.Count == 0, string.Join('\n', failures));
        }
    }

    [Theory]
    [MemberData(nameof(Supported))]
    public void A_client_is_generated_without_errors_and_warnings(string suite)
    {
        ConformanceData.Directory("protocols");
        Assert.SkipWhen(suite == Absent, "No suite of the data is for a supported protocol.");

        Assert.Empty(SuiteFolder.Suite(suite).Client.Findings);
    }

    [Fact]
    public void A_protocol_that_is_not_supported_is_a_known_gap()
    {
        ConformanceData.Directory("protocols");

        Assert.All(
            SuiteFolder.All.Where(suite => !suite.Protocol.IsSupported),
            suite => Assert.Contains(suite.Protocol.TraitId!, KnownGaps.Current.Protocols));
    }

    [Fact]
    public void Every_case_of_a_file_is_in_a_suite()
    {
        ConformanceData.Directory("protocols");
        var found = SuiteFolder.All.SelectMany(suite => suite.Cases).Select(item => $"{item.Kind} {item.Stated.GetProperty("id")} of {item.Protocol}");

        Assert.Empty(SuiteFolder.Stated().Except(found));
    }

    [Fact]
    public void Kinds_of_cases_that_are_not_run_are_known_gaps()
    {
        ConformanceData.Directory("protocols");
        var kinds = SuiteFolder.All.SelectMany(suite => suite.Cases).Select(item => item.Kind).Distinct();

        Assert.Empty(kinds.Except([SuiteCase.Requests, SuiteCase.Responses, SuiteCase.Events, .. KnownGaps.Current.Kinds.Keys]));
    }

    private static TheoryData<string> Names(Func<ProtocolSuite, bool> isWanted)
    {
        var names = SuiteFolder.All.Where(isWanted).Select(suite => suite.Name).ToList();
        return names.Count == 0 ? [Absent] : [.. names];
    }
}
