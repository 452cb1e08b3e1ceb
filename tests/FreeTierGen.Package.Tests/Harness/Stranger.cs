namespace FreeTierGen.Package.Tests.Harness;

/// <summary>A folder of somebody who knows the packages and nothing of this repository.</summary>
internal sealed class Stranger : IDisposable
{
    /// <summary>Our rendering of FreeTier's model.</summary>
    public static readonly string FreeTier = File.ReadAllText(Repository.PathOf("models", "freetier-2023-09-07.json"));

    /// <summary>Makes the folder.</summary>
    /// <param name="feed">The packages.</param>
    /// <param name="name">A part of the folder's path.</param>
    public Stranger(Feed feed, string name = "stranger")
    {
        Root = Directory.CreateTempSubdirectory("freetiergen-").FullName;
        Folder = Path.Combine(Root, name);
        Directory.CreateDirectory(Folder);

        // Packages of others come from where this computer has them from.
        Write(
            "nuget.config",
            $"""
            <configuration>
              <packageSources>
                <add key="stranger" value="{feed.Folder}" />
              </packageSources>
            </configuration>
            """);
        Write(
            "Directory.Build.props",
            $"""
            <Project>
              <PropertyGroup>
                <RestorePackagesPath>{feed.Packages}</RestorePackagesPath>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <UseSharedCompilation>false</UseSharedCompilation>
              </PropertyGroup>
            </Project>
            """);
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    private string Root { get; }

    /// <summary>Writes a file.</summary>
    public Stranger Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Writes a project.</summary>
    /// <param name="file">The project's file.</param>
    /// <param name="items">References and models.</param>
    /// <param name="properties">Properties beside the usual ones.</param>
    /// <param name="framework">The framework.</param>
    /// <param name="sdk">The SDK.</param>
    /// <param name="output">Library or Exe.</param>
    public Stranger Project(string file, string items, string properties = "", string framework = "net10.0", string sdk = "Microsoft.NET.Sdk", string output = "Exe") => Write(
        file,
        $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <TargetFramework>{framework}</TargetFramework>
            <OutputType>{output}</OutputType>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """);

    /// <summary>Runs a command of <c>dotnet</c>.</summary>
    public (int ExitCode, string Output) Run(params string[] arguments) => DotNet.Run(Folder, arguments);

    /// <summary>Runs a command that has to succeed, and returns what it wrote.</summary>
    public string Succeed(params string[] arguments)
    {
        var (exitCode, output) = Run(arguments);
        Assert.True(exitCode == 0, output);
        return output.ReplaceLineEndings("\n");
    }

    /// <summary>Builds a project, which has to succeed without a warning.</summary>
    public Stranger Builds(string project = ".", params string[] arguments)
    {
        Succeed(["build", project, "--nologo", "-v", "q", "-nodeReuse:false", .. arguments]);
        return this;
    }

    /// <summary>Builds a project, which has to fail, and returns what it wrote.</summary>
    public string Fails(string command, params string[] arguments)
    {
        var (exitCode, output) = Run([command, "--nologo", "-v", "q", "-nodeReuse:false", .. arguments]);
        Assert.NotEqual(0, exitCode);
        return output;
    }

    /// <summary>Runs what was built.</summary>
    public string RunsProgram(string project = ".") => Succeed("run", "--no-build", "--project", project).Trim();

    /// <summary>Installs a tool below the folder, and returns its program.</summary>
    /// <param name="feed">The packages.</param>
    /// <param name="package">The tool's package.</param>
    /// <param name="command">The tool's command.</param>
    public string InstallsTool(Feed feed, string package, string command)
    {
        Succeed("tool", "install", package, "--tool-path", "my tools", "--add-source", feed.Folder, "--version", feed.Version);
        return Path.Combine(Folder, "my tools", OperatingSystem.IsWindows() ? command + ".exe" : command);
    }

    /// <summary>All files below a folder, with slashes.</summary>
    public IEnumerable<string> FilesBelow(string folder)
        => Directory.GetFiles(Path.Combine(Folder, folder), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
