using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using FreeTier.Commands;
using FreeTier.EmbeddedService;
using FreeTier.Terminals;

namespace FreeTierGen.Sample.Tests.Commands;

/// <summary>Every example in the help and in the documentation does something.</summary>
public sealed class ExampleTests
{
    private const string Now = "2026-11-20T12:00:00Z";

    [Fact]
    public async Task Every_example_of_the_help_works()
    {
        IReadOnlyList<Example> examples = await Example.OfHelpAsync();

        Assert.InRange(examples.Count, 20, int.MaxValue);
        await AssertAllWorkAsync(examples);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/sample.md")]
    public async Task Every_example_of_the_documentation_works(string page)
    {
        string root = typeof(ExampleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
        Example[] examples = [.. Example.Of(page, await File.ReadAllTextAsync(Path.Combine(root, page)))];

        Assert.NotEmpty(examples);
        await AssertAllWorkAsync(examples);
    }

    [Theory]
    [InlineData("freetier usage --service AWSLambda --exact")]
    [InlineData("freetier usage --service 'AWS Lambda")]
    [InlineData("freetier usage --json | jq '.usages[0]'")]
    [InlineData("freetier activity")]
    [InlineData("freetier nonsense")]
    public Task An_example_that_does_nothing_is_seen(string line) =>
        Assert.ThrowsAnyAsync<Exception>(() => AssertAllWorkAsync([new Example("here", line)]));

    private static async Task AssertAllWorkAsync(IEnumerable<Example> examples)
    {
        string id = (string)(await PinnedTool.RunAsync(Now, "activities", "--json")).Json["activities"]![0]!["activityId"]!;
        foreach (Example example in examples)
        {
            string[] arguments =
            [
                .. example.Arguments.Select(argument => argument switch
                {
                    "ID" => id,
                    "COMMAND" => "usage",
                    "SHELL" => "bash",
                    _ => argument,
                }),
            ];
            try
            {
                await AssertWorksAsync(arguments, example.Pipe);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"{example.Source}: '{example.Line}' does not work: {exception.Message}", exception);
            }
        }
    }

    private static async Task AssertWorksAsync(string[] arguments, string pipe)
    {
        if (arguments is ["serve", ..])
        {
            await AssertServesAsync(arguments);
            return;
        }

        if (arguments.Contains("--watch"))
        {
            await AssertWatchesAsync(arguments);
            return;
        }

        ToolResult result = arguments.Contains("--live") ? await RunLiveAsync(arguments) : await RunAsync(arguments);
        if (arguments.Contains("--fail-on"))
        {
            Assert.Equal(ExitCode.LimitPassed, result.ExitCode);
        }
        else
        {
            result.Succeeded();
        }

        Assert.NotEmpty(result.Output.Trim());
        Assert.DoesNotContain("No usage matches", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("No activities", result.Output, StringComparison.Ordinal);
        if (pipe.Length > 0)
        {
            AssertSelects(pipe, result.Json);
        }
    }

    // A person sits in front of what asks; all else writes to a pipe.
    private static async Task<ToolResult> RunAsync(string[] arguments)
    {
        if (arguments is not ["upgrade"])
        {
            return await PinnedTool.RunAsync(Now, arguments);
        }

        Terminal terminal = TestTerminal.Interactive(input: new StringReader("y\n"));
        int exitCode = await Application.RunAsync(arguments, terminal);
        Assert.Contains("[y/N]", terminal.Error.ToString(), StringComparison.Ordinal);
        return new ToolResult(exitCode, terminal.Out.ToString()!, "");
    }

    // AWS is an embedded service here, to which the environment leads. Profiles are those of a configuration of its own.
    private static async Task<ToolResult> RunLiveAsync(string[] arguments)
    {
        await using EmbeddedFreeTierService service = await EmbeddedFreeTierService.StartAsync();
        var known = new EmbeddedFreeTierServiceOptions();
        string folder = Directory.CreateTempSubdirectory("freetier-examples").FullName;
        try
        {
            string keys = $"aws_access_key_id = {known.AccessKeyId}\naws_secret_access_key = {known.SecretAccessKey}\n";
            string credentials = Path.Combine(folder, "credentials");
            await File.WriteAllTextAsync(credentials, $"[default]\n{keys}\n[work]\n{keys}");
            string config = Path.Combine(folder, "config");
            await File.WriteAllTextAsync(config, "[default]\nregion = us-east-1\n\n[profile work]\nregion = us-east-1\n");
            return await ToolProcess.RunAsync(arguments, new()
            {
                ["AWS_ENDPOINT_URL_FREETIER"] = service.Uri.ToString(),
                ["AWS_SHARED_CREDENTIALS_FILE"] = credentials,
                ["AWS_CONFIG_FILE"] = config,
                ["AWS_EC2_METADATA_DISABLED"] = "true",
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task AssertWatchesAsync(string[] arguments)
    {
        using ToolProcess tool = ToolProcess.Start(arguments, []);
        Assert.StartsWith("As of ", await tool.ReadLineAsync(), StringComparison.Ordinal);
        tool.PressCtrlC();
        Assert.Equal(0, (await tool.WaitAsync()).ExitCode);
    }

    // The default port may be taken on this machine. Then the tool says so, which is all that this machine can show.
    private static async Task AssertServesAsync(string[] arguments)
    {
        using ToolProcess tool = ToolProcess.Start(arguments, []);
        if (await tool.ReadLineAsync() is { } line)
        {
            Assert.StartsWith("FreeTier service on http://127.0.0.1:", line, StringComparison.Ordinal);
            tool.PressCtrlC();
            Assert.Equal(0, (await tool.WaitAsync()).ExitCode);
            return;
        }

        Assert.Contains("port 5080 is taken", (await tool.WaitAsync()).Failed(2).Error, StringComparison.Ordinal);
    }

    // jq '.name[0]', as far as examples use it.
    private static void AssertSelects(string pipe, JsonNode json)
    {
        Assert.StartsWith("jq '.", pipe, StringComparison.Ordinal);
        string[] parts = pipe["jq '.".Length..].TrimEnd('\'').Split('.', '[');
        JsonNode? found = json;
        foreach (string part in parts)
        {
            found = part.EndsWith(']') ? found?[int.Parse(part[..^1], CultureInfo.InvariantCulture)] : found?[part];
        }

        Assert.NotNull(found);
    }
}
