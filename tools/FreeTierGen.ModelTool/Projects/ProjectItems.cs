using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using FreeTierGen.ModelTool.Errors;

namespace FreeTierGen.ModelTool.Projects;

/// <summary>Finds out whether a project generates a client from a model.</summary>
internal static class ProjectItems
{
    private const string ItemName = "SmithyModel";

    private static readonly string[] Shared = ["Directory.Build.props", "Directory.Build.targets"];

    /// <summary>The item of the project file that names just this model.</summary>
    internal static ModelElement? ElementOf(ProjectFile project, string model) => project.Items.FirstOrDefault(item =>
        !item.Include.Contains(';', StringComparison.Ordinal) && MSBuildText.Paths(item.Include, project.Folder).Contains(model, PathComparer));

    /// <summary>Whether an item covers the model, which exists: the project's own, a pattern, or one that the project imports.</summary>
    /// <exception cref="ToolException">MSBuild can't evaluate the project.</exception>
    internal static async Task<bool> CoverAsync(ProjectFile project, string model, CancellationToken cancellationToken)
    {
        if (project.Items.Any(item => !item.IsConditional && MSBuildText.Paths(item.Include, project.Folder).Contains(model, PathComparer)))
        {
            return true;
        }

        // Most projects have no other models: then nobody has to be asked.
        return (project.HasImports || project.Mentions(ItemName) || SharedFiles(project.Folder).Any(file => File.ReadAllText(file).Contains(ItemName, StringComparison.Ordinal)))
            && (await EvaluateAsync(project, cancellationToken)).Contains(model, PathComparer);
    }

    /// <summary>The files of folders above that every project below takes, the nearest of each kind.</summary>
    internal static IEnumerable<string> SharedFiles(string folder)
    {
        foreach (string name in Shared)
        {
            for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
            {
                string path = Path.Combine(at.FullName, name);
                if (File.Exists(path))
                {
                    yield return path;
                    break;
                }
            }
        }
    }

    private static StringComparer PathComparer => OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    // Only MSBuild knows what conditions, properties and patterns come to.
    private static async Task<IReadOnlyList<string>> EvaluateAsync(ProjectFile project, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet")
        {
            ArgumentList = { "msbuild", project.Path, "-getItem:" + ItemName, "-nologo", "-nodeReuse:false" },
            WorkingDirectory = project.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What whoever started the tool has told MSBuild is not meant for this one.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync(cancellationToken);
            string output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            string error = await errors;
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? PathsOf(output) : throw NotEvaluated(project, FirstLine(output + error));
        }
        catch (Exception exception) when (exception is Win32Exception or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw NotEvaluated(project, exception.Message);
        }
    }

    private static List<string> PathsOf(string output)
    {
        using var document = JsonDocument.Parse(output);
        return [.. document.RootElement.GetProperty("Items").GetProperty(ItemName).EnumerateArray().Select(item => item.GetProperty("FullPath").GetString()!)];
    }

    private static ToolException NotEvaluated(ProjectFile project, string reason) =>
        ToolException.Failure($"MSBuild of the .NET 8 SDK or a later one has to say which models {project.Path} has, and could not: {reason}");

    private static string FirstLine(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "it said nothing.";
}
