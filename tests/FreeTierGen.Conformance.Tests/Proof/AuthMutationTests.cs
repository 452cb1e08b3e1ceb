using System.Text.Json;
using System.Text.Json.Nodes;
using FreeTierGen.Conformance.Tests.Suites;

namespace FreeTierGen.Conformance.Tests.Proof;

/// <summary>Cases that state by which scheme a request is made are run by it, and see another one.</summary>
public class AuthMutationTests
{
    private static readonly ProtocolSuite Suite = ProtocolSuite.Read("auth", AuthSuite.Text).Single();

    public static TheoryData<string> Schemes => [.. AuthSuite.Schemes];

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task Right_expectations_pass(string scheme) => Assert.Empty(await SuiteFolder.RunAsync(Suite, Case(scheme)));

    // A client prefers what it is told, and tells nobody of what it does not know.
    [Fact]
    public async Task A_scheme_that_is_not_the_operations_is_seen()
    {
        var item = Case("aws.auth#sigv4");
        var stated = JsonNode.Parse(item.Stated.GetRawText())!.AsObject();
        stated["authScheme"] = "smithy.api#httpDigestAuth";

        Assert.NotEmpty(await SuiteFolder.RunAsync(Suite, item with { Stated = JsonSerializer.SerializeToElement(stated) }));
    }

    private static SuiteCase Case(string id) => Suite.Cases.Single(item => item.Id == id);
}
