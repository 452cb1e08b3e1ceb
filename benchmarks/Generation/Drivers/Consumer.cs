using FreeTierGen.Benchmarks.FirstCall;
using FreeTierGen.Benchmarks.Running;
using FreeTierGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FreeTierGen.Benchmarks.Generation.Drivers;

/// <summary>A project in memory that refers to what a consumer refers to.</summary>
internal static class Consumer
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Parse);

    private static readonly MetadataReference[] References =
    [
        .. Directory.EnumerateFiles(ReferenceAssemblies(), "*.dll").Select(file => MetadataReference.CreateFromFile(file)),
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "FreeTierGen.Runtime.dll")),
    ];

    /// <summary>The project with nothing but a file of its own.</summary>
    public static CSharpCompilation Create(string csharp = "namespace Acme { internal static class Own; }") =>
        Compilation([CSharpSyntaxTree.ParseText(csharp, ParseOptions, "Own.cs")]);

    /// <summary>A driver that has not run yet.</summary>
    public static GeneratorDriver CreateDriver(params IEnumerable<AdditionalText> models) =>
        CSharpGeneratorDriver.Create([new SmithyClientGenerator().AsSourceGenerator()], models, ParseOptions, new ModelOptions());

    /// <summary>The texts that a driver generated.</summary>
    /// <exception cref="SuiteFailedException">It reported errors.</exception>
    public static IReadOnlyList<SourceText> Texts(GeneratorDriver driver)
    {
        var result = driver.GetRunResult();
        ThrowIfAny(result.Diagnostics);
        return [.. result.Results.SelectMany(generator => generator.GeneratedSources).Select(source => source.SourceText)];
    }

    /// <summary>Compiles texts as the compiler does: parses them on all processors, binds them, and makes an assembly.</summary>
    /// <returns>The size of the assembly.</returns>
    /// <exception cref="SuiteFailedException">They don't compile.</exception>
    public static long Compile(IReadOnlyList<SourceText> texts)
    {
        using var assembly = new MemoryStream();
        ThrowIfAny(Compilation(Parse(texts)).Emit(assembly).Diagnostics);
        return assembly.Length;
    }

    /// <summary>Parses texts on all processors.</summary>
    public static SyntaxTree[] Parse(IReadOnlyList<SourceText> texts)
    {
        var trees = new SyntaxTree[texts.Count];
        Parallel.For(0, trees.Length, index => trees[index] = CSharpSyntaxTree.ParseText(texts[index], ParseOptions, $"{index}.g.cs"));
        return trees;
    }

    private static CSharpCompilation Compilation(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        "Consumer",
        trees,
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static void ThrowIfAny(IEnumerable<Diagnostic> diagnostics)
    {
        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new SuiteFailedException(error.ToString());
        }
    }

    // What a project is compiled against is smaller than what it runs on.
    private static string ReferenceAssemblies()
    {
        var packs = new DirectoryInfo(Path.Combine(DotNet.Root, "packs", "Microsoft.NETCore.App.Ref"));
        var pack = packs.EnumerateDirectories($"{Environment.Version.Major}.*").MaxBy(folder => folder.LastWriteTimeUtc);
        return Path.Combine(pack!.FullName, "ref", $"net{Environment.Version.Major}.0");
    }
}
