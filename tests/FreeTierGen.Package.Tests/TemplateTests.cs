using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace FreeTierGen.Package.Tests;

/// <summary>What "dotnet new" makes of the templates, as a stranger uses it: it builds without a warning, and calls a service.</summary>
[Collection(FeedDefinition.Name)]
public sealed class TemplateTests(Feed feed)
{
    // A name that is no name of a namespace, and a path with a space and letters of elsewhere.
    private const string Name = "Köln Preise-2";

    [Theory]
    [InlineData("net10.0", "Köln_Preise_2.FreeTier")]
    [InlineData("net8.0", "Acme.Aws", "--framework", "net8.0", "--client-namespace", "Acme.Aws")]
    public void A_console_program_is_made_and_calls_the_service(string framework, string clientNamespace, params string[] options)
    {
        using var stranger = new Stranger(feed, "mein müller projekt");
        New(stranger, "smithy-console", options);

        Assert.Equal([Name + ".csproj", "Program.cs", "README.md", "freetier.json"], FilesOf(stranger));
        Assert.Contains($"using {clientNamespace};", File.ReadAllText(Path.Combine(stranger.Folder, Name, "Program.cs")), StringComparison.Ordinal);
        AssertIsOfThisVersion(stranger, Name + ".csproj");
        stranger.Builds(Name);

        var (service, variables) = RunningProgram.Serve(stranger.InstallsTool(feed, "FreeTierGen.FreeTier", "freetier"));
        using (service)
        {
            using var program = Run(stranger, Path.Combine(Name, "bin", "Debug", framework), variables);
            var (exitCode, output, errors) = program.ToEnd();
            Assert.Equal((0, ""), (exitCode, errors));
            Assert.StartsWith("Account 210987654321: FREE, ACTIVE\n", output, StringComparison.Ordinal);
            Assert.Contains(" by the end of the month\n", output, StringComparison.Ordinal);
        }

        // Nobody listens there any more.
        using var alone = Run(stranger, Path.Combine(Name, "bin", "Debug", framework), variables);
        var refused = alone.ToEnd();
        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.DoesNotContain("   at ", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_web_service_is_made_answers_requests_and_passes_its_tests()
    {
        using var stranger = new Stranger(feed, "mein müller projekt");
        New(stranger, "smithy-web");
        AssertIsOfThisVersion(stranger, Name, Name + ".csproj");
        stranger.Builds(Name);
        Assert.Contains("Passed!", stranger.Succeed("test", Name, "--no-build", "--nologo"), StringComparison.Ordinal);

        await AssertAnswersAsync(stranger);
    }

    [Fact]
    public async Task A_web_service_without_telemetry_and_tests_is_made_and_answers_requests()
    {
        using var stranger = new Stranger(feed, "mein müller projekt");
        New(stranger, "smithy-web", "--telemetry", "false", "--tests", "false");

        Assert.DoesNotContain(FilesOf(stranger), file => file.Contains("Tests", StringComparison.Ordinal));
        Assert.All(
            FilesOf(stranger),
            file => Assert.DoesNotContain("OpenTelemetry", File.ReadAllText(Path.Combine(stranger.Folder, Name, file)), StringComparison.Ordinal));
        stranger.Builds(Name);

        await AssertAnswersAsync(stranger);
    }

    [Fact]
    public void Help_tells_the_options_apart()
    {
        using var stranger = new Stranger(feed);
        Install(stranger);

        foreach (var (template, options) in new[] { ("smithy-console", "--framework --client-namespace --freetiergen-version"), ("smithy-web", "--client-namespace --freetiergen-version --telemetry --tests") })
        {
            var help = stranger.Succeed("new", template, "--help", "--debug:custom-hive", HiveOf(stranger));
            Assert.All(options.Split(' '), option => Assert.Contains(option, help, StringComparison.Ordinal));
        }
    }

    private async Task AssertAnswersAsync(Stranger stranger)
    {
        var (service, variables) = RunningProgram.Serve(stranger.InstallsTool(feed, "FreeTierGen.FreeTier", "freetier"));
        using (service)
        {
            using var program = Run(stranger, Path.Combine(Name, Name, "bin", "Debug", "net10.0"), variables, "--urls", "http://127.0.0.1:0");
            using var http = new HttpClient { BaseAddress = new Uri(program.LineAfter("Now listening on: ")) };

            var plan = JsonNode.Parse(await http.GetStringAsync("/plan"))!;
            Assert.Equal("210987654321", (string?)plan["accountId"]);
            Assert.Equal("FREE", (string?)plan["type"]);
            Assert.NotEmpty(JsonNode.Parse(await http.GetStringAsync("/usage"))!.AsArray());

            service.Stop();
            using var refused = await http.GetAsync("/plan");
            Assert.Equal(HttpStatusCode.BadGateway, refused.StatusCode);
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        }
    }

    private void New(Stranger stranger, string template, params string[] options)
    {
        Install(stranger);
        stranger.Succeed(["new", template, "-n", Name, "--no-restore", "--debug:custom-hive", HiveOf(stranger), .. options]);
    }

    // A hive of its own: what whoever runs the tests has installed is neither seen nor changed.
    private void Install(Stranger stranger)
        => stranger.Succeed("new", "install", feed.FileOf("FreeTierGen.Templates"), "--debug:custom-hive", HiveOf(stranger));

    private static string HiveOf(Stranger stranger) => Path.Combine(stranger.Folder, ".hive");

    private static List<string> FilesOf(Stranger stranger)
        => [.. stranger.FilesBelow(Name).Select(file => file[(Name.Length + 1)..]).Order(StringComparer.Ordinal)];

    private static RunningProgram Run(Stranger stranger, string output, IReadOnlyDictionary<string, string> variables, params string[] arguments)
        => new("dotnet", [Path.Combine(stranger.Folder, output, Name + ".dll"), .. arguments], new Dictionary<string, string>(variables) { ["DOTNET_ROLL_FORWARD"] = "Major", ["AWS_MAX_ATTEMPTS"] = "1" }, stranger.Folder);

    private void AssertIsOfThisVersion(Stranger stranger, params string[] project)
    {
        var references = XDocument.Load(Path.Combine([stranger.Folder, Name, .. project])).Descendants("PackageReference")
            .Where(reference => reference.Attribute("Include")!.Value.StartsWith("FreeTierGen.", StringComparison.Ordinal));
        Assert.All(references, reference => Assert.Equal(feed.Version, reference.Attribute("Version")!.Value));
        Assert.NotEmpty(references);
    }
}
