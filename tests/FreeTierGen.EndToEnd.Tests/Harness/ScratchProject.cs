using System.Diagnostics;
using System.Reflection;
using FreeTierGen.Testing;

namespace FreeTierGen.EndToEnd.Tests.Harness;

/// <summary>A project that a test writes, below the repository, so that it is built as those beside it are.</summary>
internal sealed class ScratchProject : IDisposable
{
    private static readonly string Configuration =
        typeof(ScratchProject).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private readonly string _name;
    private readonly string _folder;

    /// <summary>Makes the folder, as deep below the root as samples/QuickStart of the README, whose paths are relative.</summary>
    public ScratchProject(string name)
    {
        _name = name;
        _folder = Repository.PathOf("artifacts", $"{name}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(_folder);
    }

    public Task WriteAsync(string file, string text) => File.WriteAllTextAsync(Path.Combine(_folder, file), text);

    /// <summary>Builds it. What it refers to is built already, and other tests are using it.</summary>
    public Task BuildAsync() =>
        DotNetAsync([], "build", "--nologo", "-v", "q", "-c", Configuration, "-p:BuildProjectReferences=false", "-nodeReuse:false");

    /// <summary>Runs what was built.</summary>
    /// <returns>What it wrote.</returns>
    public Task<string> RunAsync(Dictionary<string, string> environment) =>
        DotNetAsync(environment, Path.Combine(_folder, "bin", Configuration, "net10.0", _name + ".dll"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> DotNetAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = _folder,
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
