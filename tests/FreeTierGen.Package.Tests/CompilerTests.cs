using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FreeTierGen.Package.Tests;

/// <summary>The oldest compiler that the package promises, in this process.</summary>
[Collection(FeedDefinition.Name)]
public sealed class CompilerTests(Feed feed)
{
    [Fact]
    public void Roslyn_4_8_generates_from_the_packed_generator()
    {
        Assert.Equal(new Version(4, 8), new Version(typeof(CSharpCompilation).Assembly.GetName().Version!.ToString(2)));
        var folder = Directory.CreateTempSubdirectory("freetiergen-analyzers-").FullName;
        System.IO.Compression.ZipFile.ExtractToDirectory(feed.FileOf("FreeTierGen.Generator"), folder);
        var reference = new AnalyzerFileReference(Path.Combine(folder, "analyzers", "dotnet", "roslyn4.8", "cs", "FreeTierGen.Generator.dll"), new Loader());
        var parsing = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll"));
        var compilation = CSharpCompilation.Create(
            "Consumer",
            references: [.. platform.Select(file => MetadataReference.CreateFromFile(file)), MetadataReference.CreateFromFile(RuntimeOf(feed, folder))],
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        CSharpGeneratorDriver.Create(reference.GetGenerators(LanguageNames.CSharp), [new Model()], parsing, new Options())
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var diagnostics, TestContext.Current.CancellationToken);

        Assert.Empty(diagnostics);
        Assert.Contains(generated.SyntaxTrees, tree => tree.FilePath.EndsWith("FreeTierClient.g.cs", StringComparison.Ordinal));
        Assert.Empty(generated.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    private static string RuntimeOf(Feed feed, string folder)
    {
        var runtime = Path.Combine(folder, "runtime");
        System.IO.Compression.ZipFile.ExtractToDirectory(feed.FileOf("FreeTierGen.Runtime"), runtime);
        return Path.Combine(runtime, "lib", "net10.0", "FreeTierGen.Runtime.dll");
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => System.Reflection.Assembly.LoadFrom(fullPath);
    }

    private sealed class Model : AdditionalText
    {
        public override string Path => "/freetier.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(Stranger.FreeTier);
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new()
        {
            ["build_metadata.AdditionalFiles.SmithyModel"] = "true",
            ["build_metadata.AdditionalFiles.SmithyModelNamespace"] = "Acme.FreeTier",
        });

        private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}
