using System.Text;
using System.Text.Json.Nodes;
using FreeTierGen.ModelTool.Commands;
using FreeTierGen.ModelTool.Sources;
using FreeTierGen.ModelTool.Terminals;

namespace FreeTierGen.ModelTool.Tests.Harness;

/// <summary>A folder with a project and, beside it, a folder of models, in which the tool runs.</summary>
internal sealed class Workplace : IDisposable
{
    public const string Project = "<Project Sdk=\"Microsoft.NET.Sdk\">\n\n  <PropertyGroup>\n    <TargetFramework>net10.0</TargetFramework>\n  </PropertyGroup>\n\n</Project>\n";

    public const string ProjectWithModel =
        "<Project Sdk=\"Microsoft.NET.Sdk\">\n\n  <PropertyGroup>\n    <TargetFramework>net10.0</TargetFramework>\n  </PropertyGroup>\n\n" +
        "  <ItemGroup>\n    <SmithyModel Include=\"models/lending-2026-01-31.json\" Namespace=\"Desk.Lending\" />\n  </ItemGroup>\n\n</Project>\n";

    private readonly Dictionary<string, string> _environment = [];

    public Workplace(string project = Project)
    {
        Root = Directory.CreateTempSubdirectory("smithy-model-").FullName;
        Write("source/models/lending/service/2026-01-31/" + LendingModel.FileName, LendingModel.Text);
        Write("source/LICENSE", "Do as you please.\n");
        Write("Desk/Desk.csproj", project);
    }

    /// <summary>Above the project's folder and the source.</summary>
    public string Root { get; }

    /// <summary>The folder of models as the tool is told.</summary>
    public string Source => Path.Combine(Root, "source");

    /// <summary>Where GitHub is for the tool.</summary>
    public GitHubAddresses GitHub { get; set; } = new(new Uri("http://127.0.0.1:1/"), new Uri("http://127.0.0.1:1/"));

    public Workplace Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public Workplace Write(string file, byte[] content)
    {
        var path = PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return this;
    }

    /// <summary>Puts an edited model into the source.</summary>
    public Workplace Publish(Action<Edit> edit, string version = "2026-01-31") => Write(
        $"source/models/lending/service/{version}/lending-{version}.json",
        LendingModel.Edited(model =>
        {
            model["Lending"]["version"] = version;
            edit(model);
        }));

    public Workplace SetVariable(string name, string value)
    {
        _environment[name] = value;
        return this;
    }

    public string PathOf(string file) => Path.Combine(Root, file.Replace('/', Path.DirectorySeparatorChar));

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public bool Exists(string file) => File.Exists(PathOf(file));

    /// <summary>All files of the project's folder with what is in them, to see that nothing changed.</summary>
    public Dictionary<string, string> Snapshot() => Directory.GetFiles(PathOf("Desk"), "*", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

    /// <summary>The columns of a terminal that a person looks at; null where output goes to a pipe.</summary>
    public int? Width { get; set; }

    /// <summary>Runs the tool in the project's folder.</summary>
    public async Task<Outcome> RunAsync(params string[] arguments)
    {
        var terminal = new Terminal
        {
            Out = new StringWriter { NewLine = "\n" },
            Error = new StringWriter { NewLine = "\n" },
            Folder = PathOf("Desk"),
            IsInteractive = Width is not null,
            Width = Width ?? 80,
            Environment = name => _environment.GetValueOrDefault(name),
        };
        var exitCode = await Application.RunAsync(arguments, terminal, GitHub);
        return new Outcome(exitCode, terminal.Out.ToString()!, terminal.Error.ToString()!.ReplaceLineEndings("\n"));
    }

    /// <summary>Runs the tool on the folder of models.</summary>
    public Task<Outcome> RunOnSourceAsync(params string[] arguments) => RunAsync([.. arguments, "--source", "../source"]);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

/// <summary>What a run left behind.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error)
{
    public JsonNode Json => JsonNode.Parse(Output)!;

    public Outcome Succeeded()
    {
        Assert.Equal((0, ""), (ExitCode, Error));
        return this;
    }

    /// <summary>The run failed with one readable message on stderr, and stdout has nothing.</summary>
    public Outcome Failed(int exitCode, params string[] parts)
    {
        Assert.Equal((exitCode, ""), (ExitCode, Output));
        Assert.StartsWith("smithy-model: ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("unexpected", Error, StringComparison.Ordinal);
        Assert.All(parts, part => Assert.Contains(part, Error, StringComparison.Ordinal));
        return this;
    }
}
