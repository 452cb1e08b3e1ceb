using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Pipeline;

/// <summary>A project with a model in a folder of its own, which is built as a person would build it.</summary>
internal sealed class ConsumerProject : IDisposable
{
    private readonly string _directory;

    private ConsumerProject(string directory)
    {
        _directory = directory;
        Directory.CreateDirectory(directory);
    }

    /// <summary>A project of this repository: it gets the generator by having a SmithyModel item.</summary>
    /// <param name="model">The model's text.</param>
    /// <param name="item">The item's metadata as XML attributes.</param>
    /// <param name="metadata">The item's metadata as XML elements.</param>
    public static ConsumerProject InRepository(string model, string item, string metadata = "")
    {
        // Below obj, where neither git nor the test project looks.
        var directory = Repository.PathOf("tests", "FreeTierGen.Generator.Tests", "obj", "consumers", Guid.NewGuid().ToString("N"));
        var runtime = Repository.PathOf("runtime", "FreeTierGen.Runtime", "FreeTierGen.Runtime.csproj");
        var project = new ConsumerProject(directory);
        project.Write(
            "Consumer.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <BuildProjectReferences>false</BuildProjectReferences>
              </PropertyGroup>
              <ItemGroup>
                <SmithyModel Include="model.json" {item}>{metadata}</SmithyModel>
                <ProjectReference Include="{runtime}" />
              </ItemGroup>
            </Project>
            """);
        project.WriteModel(model);
        return project;
    }

    /// <summary>Writes the model anew.</summary>
    public void WriteModel(string model) => Write("model.json", model);

    /// <summary>Writes a file beside the project.</summary>
    public void Write(string name, string text) => File.WriteAllText(Path.Combine(_directory, name), text);

    /// <summary>Deletes a file beside the project.</summary>
    public void Delete(string name) => File.Delete(Path.Combine(_directory, name));

    /// <summary>Whether a build has copied the file.</summary>
    public bool IsInOutput(string name) => File.Exists(Path.Combine(_directory, "bin", DotNet.Configuration, "net10.0", name));

    /// <summary>Runs MSBuild without restoring.</summary>
    public (int ExitCode, string Output) Run(params string[] arguments)
        => DotNet.Run(_directory, ["msbuild", "-nologo", "-v:q", "-nodeReuse:false", .. arguments]);

    /// <summary>Builds, restoring first.</summary>
    public (int ExitCode, string Output) Build(params string[] arguments)
        => DotNet.Run(
            _directory, ["build", "--nologo", "-v", "q", "-c", DotNet.Configuration, "-p:UseSharedCompilation=false", "-nodeReuse:false", .. arguments]);

    /// <summary>Builds and fails unless that succeeds.</summary>
    public ConsumerProject AssertBuilds()
    {
        var (exitCode, output) = Build();
        Assert.True(exitCode == 0, output);
        return this;
    }

    /// <summary>The full names of the types in the built assembly, and whether each is public.</summary>
    public IReadOnlyDictionary<string, bool> Types()
    {
        using var file = File.OpenRead(Path.Combine(_directory, "bin", DotNet.Configuration, "net10.0", "Consumer.dll"));
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return metadata.TypeDefinitions
            .Select(metadata.GetTypeDefinition)
            .Where(type => !type.IsNested)
            .ToDictionary(
                type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}",
                type => type.Attributes.HasFlag(System.Reflection.TypeAttributes.Public));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
