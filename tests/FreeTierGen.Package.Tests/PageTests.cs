using FreeTier.EmbeddedService;

namespace FreeTierGen.Package.Tests;

/// <summary>What README and 'Getting started' show, done as it stands there: from an empty folder, with the packages.</summary>
[Collection(FeedDefinition.Name)]
public sealed class PageTests(Feed feed)
{
    private const string Start = "docs/getting-started.md";

    [Fact]
    public async Task The_program_of_the_README_calls_the_service()
    {
        var code = Newcomer.Block("README.md", "csharp", "new FreeTierClient()");
        Assert.InRange(code.Split('\n').Count(line => line.Trim().Length > 0), 1, 10);
        var known = new EmbeddedFreeTierServiceOptions();
        await using var service = await EmbeddedFreeTierService.StartAsync(known);
        using var newcomer = new Newcomer(feed);

        newcomer.Types(Newcomer.Block("README.md", "bash", "dotnet new console"));
        newcomer.AddsTo("HelloFreeTier/HelloFreeTier.csproj", Newcomer.Block("README.md", "xml", "SmithyModel"));
        newcomer.Writes("HelloFreeTier/Program.cs", code);
        var lines = newcomer.Runs("HelloFreeTier", Environment(service, known)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal($"Account {known.AccountId}: FREE, ACTIVE", lines[0]);
        Assert.All(lines[1..], line => Assert.Matches("^.+: [0-9.E+]+ of (?!0 )[0-9].* by the end of the month$", line));
        Assert.True(lines.Length > 1, string.Join('\n', lines));
        Assert.True(service.Requests.Count(request => request.Operation == "GetFreeTierUsage") > 1, "There was just one page.");
    }

    [Fact]
    public void Getting_started_begins_as_the_README_does()
    {
        Assert.Equal(Commands("README.md"), Commands(Start));
        Assert.Equal(Newcomer.Block("README.md", "csharp", "new FreeTierClient()"), Newcomer.Block(Start, "csharp", "new FreeTierClient()"));
        Assert.Equal(Newcomer.Block("README.md", "xml", "SmithyModel"), Newcomer.Block(Start, "xml", "SmithyModel"));
    }

    [Fact]
    public async Task The_web_service_of_getting_started_answers_and_logs()
    {
        var known = new EmbeddedFreeTierServiceOptions();
        await using var service = await EmbeddedFreeTierService.StartAsync(known);
        using var newcomer = new Newcomer(feed);
        Directory.CreateDirectory(Path.Combine(newcomer.Folder, "HelloFreeTier"));
        File.Copy(Repository.PathOf("models", "freetier-2023-09-07.json"), Path.Combine(newcomer.Folder, "HelloFreeTier", "freetier-2023-09-07.json"));

        newcomer.Types(Newcomer.Block(Start, "bash", "dotnet new web"));
        newcomer.AddsTo("Dashboard/Dashboard.csproj", Newcomer.Block(Start, "xml", "SmithyModel"));
        newcomer.Writes("Dashboard/Program.cs", Newcomer.Block(Start, "csharp", "WebApplication.CreateBuilder"));
        newcomer.Writes("Dashboard/appsettings.json", Newcomer.Block(Start, "json", "ServiceClients"));
        using var web = newcomer.StartsBuilt("Dashboard", new Dictionary<string, string>(Environment(service, known)) { ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" });
        try
        {
            using var http = new HttpClient();
            Assert.Equal("FREE, ACTIVE", await http.GetStringAsync(new Uri(await LineWithAsync(web.StandardOutput, "http://127.0.0.1:"))));
            Assert.Contains("GetAccountPlanState", await LineWithAsync(web.StandardOutput, "FreeTier/GetAccountPlanState"), StringComparison.Ordinal);
        }
        finally
        {
            web.Kill(entireProcessTree: true);
        }
    }

    // From where the text begins in the first line that has it.
    private static async Task<string> LineWithAsync(StreamReader output, string text)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(text, StringComparison.Ordinal) is var start and >= 0)
                return line[start..];
        }

        throw new InvalidOperationException($"The program ended and had not written '{text}'.");
    }

    // Without comments, and what makes the packages apart, which getting started does in a block before.
    private static IEnumerable<string> Commands(string page) =>
        Newcomer.Block(page, "bash", "dotnet new console").Split('\n').Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0 && !line.StartsWith("dotnet pack ", StringComparison.Ordinal));

    private static Dictionary<string, string> Environment(EmbeddedFreeTierService service, EmbeddedFreeTierServiceOptions known) => new()
    {
        ["AWS_ENDPOINT_URL_FREETIER"] = service.Uri.ToString(),
        ["AWS_REGION"] = known.SigningRegion,
        ["AWS_ACCESS_KEY_ID"] = known.AccessKeyId,
        ["AWS_SECRET_ACCESS_KEY"] = known.SecretAccessKey,
        ["NO_PROXY"] = "*",
    };
}
