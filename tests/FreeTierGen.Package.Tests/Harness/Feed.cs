using System.Globalization;

namespace FreeTierGen.Package.Tests.Harness;

/// <summary>All packages of this repository in one folder, which serves as a package source. They are packed once.</summary>
public sealed class Feed
{
    private static readonly string[] Projects =
    [
        "generator/FreeTierGen.Generator", "runtime/FreeTierGen.Runtime", "runtime/FreeTierGen.Runtime.AwsCredentials", "runtime/FreeTierGen.Runtime.AwsSdk", "runtime/FreeTierGen.Runtime.DependencyInjection",
        "runtime/FreeTierGen.Runtime.Testing", "runtime/FreeTierGen.Runtime.Transfer", "tools/FreeTierGen.ModelTool", "samples/FreeTier", "templates/FreeTierGen.Templates",
    ];

    public Feed()
    {
        // Nested builds write below this folder alone. What is left of a run makes the next one faster, packages aside: those have one version.
        var artifacts = Repository.PathOf("artifacts", "package-tests");
        Folder = Path.Combine(artifacts, "feed");
        Packages = Path.Combine(artifacts, "restored");
        foreach (var folder in new[] { Folder, Packages }.Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);

        Directory.CreateDirectory(Folder);
        foreach (var project in Projects)
        {
            var file = Repository.PathOf([.. project.Split('/'), Path.GetFileName(project) + ".csproj"]);
            var (exitCode, output) = DotNet.Run(
                Repository.Root, "pack", file, "-c", "Release", "-o", Folder, "--artifacts-path", artifacts, "-p:RunAnalyzers=false", "-nodeReuse:false", "--nologo", "-v", "q");
            Assert.True(exitCode == 0, output);
            Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);
        }

        var generator = Path.GetFileName(Assert.Single(Directory.GetFiles(Folder, "FreeTierGen.Generator.*.nupkg")));
        Version = generator["FreeTierGen.Generator.".Length..^".nupkg".Length];
    }

    /// <summary>Where the packages are.</summary>
    public string Folder { get; }

    /// <summary>Where consumers put what they restore: not among the packages of whoever runs the tests, which would remember this version.</summary>
    public string Packages { get; }

    /// <summary>The packages' version.</summary>
    public string Version { get; }

    /// <summary>The reference that the README shows.</summary>
    public string Reference() => $"""<PackageReference Include="FreeTierGen.Generator" Version="{Version}" />""";

    /// <summary>The reference that authors of libraries write.</summary>
    public string PrivateReference() => $"""<PackageReference Include="FreeTierGen.Generator" Version="{Version}" PrivateAssets="all" />""";

    /// <summary>What they add to it.</summary>
    public string RuntimeReference() => $"""<PackageReference Include="FreeTierGen.Runtime" Version="{Version}" />""";

    /// <summary>The reference of who registers clients.</summary>
    public string DependencyInjectionReference() => $"""<PackageReference Include="FreeTierGen.Runtime.DependencyInjection" Version="{Version}" />""";

    /// <summary>The file of a package, or of its symbols.</summary>
    /// <param name="id">The package's name.</param>
    /// <param name="extension">The file's extension.</param>
    public string FileOf(string id, string extension = "nupkg") => Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{id}.{Version}.{extension}"));
}
