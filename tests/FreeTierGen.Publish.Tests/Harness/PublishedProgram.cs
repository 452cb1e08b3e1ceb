namespace FreeTierGen.Publish.Tests.Harness;

/// <summary>A program as <c>dotnet publish</c> leaves it.</summary>
internal sealed class PublishedProgram
{
    // Nested builds write below this folder alone, references and all: the build of the tests and other tests use the usual ones.
    // It stays, so that the next run builds just what has changed.
    private static readonly string Artifacts = Repository.PathOf("artifacts", "publish-tests");

    private readonly string _name;

    private PublishedProgram(string name, string folder)
    {
        _name = name;
        File = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);
    }

    /// <summary>The program's file.</summary>
    public string File { get; }

    /// <summary>Publishes a project. Fails if there is a warning, of the compiler or of the linker.</summary>
    /// <param name="project">The project's file in the repository.</param>
    /// <param name="variant">Names the folder for this variant of the program.</param>
    /// <param name="arguments">What the command line says to get this variant.</param>
    public static async Task<PublishedProgram> PublishAsync(string project, string variant, params string[] arguments)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var folder = Path.Combine(Artifacts, "publish", name, variant);

        // What the outer build has analysed needs no second time, which would be half of the build's.
        string[] options = ["-c", "Release", "--artifacts-path", Artifacts, "-o", folder, "-p:RunAnalyzers=false", "-nodeReuse:false", "--nologo", "-v", "q"];
        var output = await Command.RunAsync("dotnet", ["publish", Repository.PathOf(project), .. arguments, .. options]);
        Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);
        return new PublishedProgram(name, folder);
    }

    /// <summary>What the native compiler wrote of all that it put into the program.</summary>
    public async Task<string> ReadMapAsync()
    {
        var map = Directory.GetFiles(Path.Combine(Artifacts, "obj", _name), _name + ".map.xml", SearchOption.AllDirectories);
        return await System.IO.File.ReadAllTextAsync(Assert.Single(map));
    }

    /// <summary>Runs it against a service.</summary>
    /// <returns>All that it wrote.</returns>
    public Task<string> RunAsync(EmbeddedFreeTierService service, EmbeddedFreeTierServiceOptions known) => Command.RunAsync(
        File,
        [],
        new()
        {
            ["AWS_ENDPOINT_URL_FREETIER"] = service.Uri.ToString(),
            ["AWS_REGION"] = known.SigningRegion,
            ["AWS_ACCESS_KEY_ID"] = known.AccessKeyId,
            ["AWS_SECRET_ACCESS_KEY"] = known.SecretAccessKey,
            ["NO_PROXY"] = "*",

            // A native program that is to leave a dump behind says on its output that it can't.
            ["DOTNET_DbgEnableMiniDump"] = "0",
        });
}
