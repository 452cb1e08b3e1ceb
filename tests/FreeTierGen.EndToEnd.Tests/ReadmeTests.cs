namespace FreeTierGen.EndToEnd.Tests;

/// <summary>The README's project, built and run as it stands there.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task The_project_of_the_README_builds_and_calls_the_service()
    {
        var program = Block("csharp");
        Assert.InRange(program.Split('\n').Count(line => line.Trim().Length > 0), 1, 10);
        using var project = new ScratchProject("QuickStart");
        await project.WriteAsync("QuickStart.csproj", Block("xml"));
        await project.WriteAsync("Program.cs", program);

        var known = new EmbeddedFreeTierServiceOptions();
        await using var service = await EmbeddedFreeTierService.StartAsync(known);

        await project.BuildAsync();
        var output = await project.RunAsync(new()
        {
            ["AWS_ENDPOINT_URL_FREETIER"] = service.Uri.ToString(),
            ["AWS_REGION"] = known.SigningRegion,
            ["AWS_ACCESS_KEY_ID"] = known.AccessKeyId,
            ["AWS_SECRET_ACCESS_KEY"] = known.SecretAccessKey,
            ["NO_PROXY"] = "*",
        });

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal($"Account {known.AccountId}: FREE, ACTIVE", lines[0]);
        Assert.All(lines[1..], line => Assert.Matches("^.+: [0-9.E+]+ of (?!0 )[0-9].* by the end of the month$", line));
        Assert.True(lines.Length > 1, output);
        Assert.True(service.Requests.Count(request => request.Operation == "GetFreeTierUsage") > 1, "There was just one page.");
    }

    /// <summary>The first code block of this language in the README.</summary>
    private static string Block(string language) => CodeBlock.All().First(block => Path.GetFileName(block.Path) == "README.md" && block.Language == language).Text;
}
