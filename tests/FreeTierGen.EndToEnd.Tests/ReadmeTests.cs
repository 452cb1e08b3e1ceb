using System.Diagnostics;
using System.Reflection;
using FreeTierGen.Testing;

namespace FreeTierGen.EndToEnd.Tests;

/// <summary>The README's project, built and run as it stands there.</summary>
public sealed class ReadmeTests : IDisposable
{
    private static readonly string Configuration =
        typeof(ReadmeTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    // As deep below the root as the README's samples/QuickStart, whose paths are relative.
    private readonly string _project = Repository.PathOf("artifacts", $"QuickStart-{Guid.NewGuid():N}");

    [Fact]
    public async Task The_project_of_the_README_builds_and_calls_the_service()
    {
        var program = Block("csharp");
        Assert.InRange(program.Split('\n').Count(line => line.Trim().Length > 0), 1, 10);
        Directory.CreateDirectory(_project);
        await File.WriteAllTextAsync(Path.Combine(_project, "QuickStart.csproj"), Block("xml"));
        await File.WriteAllTextAsync(Path.Combine(_project, "Program.cs"), program);

        var known = new EmbeddedFreeTierServiceOptions();
        await using var service = await EmbeddedFreeTierService.StartAsync(known);

        // What the project refers to is built already, and other tests are using it.
        await RunAsync([], "build", "--nologo", "-v", "q", "-c", Configuration, "-p:BuildProjectReferences=false", "-nodeReuse:false");
        var output = await RunAsync(
            new Dictionary<string, string>
            {
                ["AWS_ENDPOINT_URL_FREETIER"] = service.Uri.ToString(),
                ["AWS_REGION"] = known.SigningRegion,
                ["AWS_ACCESS_KEY_ID"] = known.AccessKeyId,
                ["AWS_SECRET_ACCESS_KEY"] = known.SecretAccessKey,
                ["NO_PROXY"] = "*",
            },
            Path.Combine(_project, "bin", Configuration, "net10.0", "QuickStart.dll"));

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal($"Account {known.AccountId}: FREE, ACTIVE", lines[0]);
        Assert.All(lines[1..], line => Assert.Matches("^.+: [0-9.E+]+ of (?!0 )[0-9].* by the end of the month$", line));
        Assert.True(lines.Length > 1, output);
        Assert.True(service.Requests.Count(request => request.Operation == "GetFreeTierUsage") > 1, "There was just one page.");
    }

    public void Dispose()
    {
        if (Directory.Exists(_project))
        {
            Directory.Delete(_project, recursive: true);
        }
    }

    /// <summary>The first code block of this language in the README.</summary>
    private static string Block(string language)
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");
        var opening = $"```{language}\n";
        var start = readme.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        return readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private async Task<string> RunAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = _project,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test host says of itself confuses MSBuild.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBUILD_EXE_PATH");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output + await errors);
        return output;
    }
}
