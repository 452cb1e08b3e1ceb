using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FreeTierGen.Generator.Tests.Driver;

/// <summary>Compiles C# as the strictest consumer would: C# 12, nullable, warnings as errors, documentation required.</summary>
internal static class Compilations
{
    private static readonly IReadOnlyList<MetadataReference> References = FindReferences();

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    /// <summary>A library of this one file, with .NET and the runtime of generated clients to refer to.</summary>
    public static CSharpCompilation Create(string csharp) => CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText(csharp, ParseOptions, "Consumer.cs")],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithNullableContextOptions(NullableContextOptions.Enable)
            .WithGeneralDiagnosticOption(ReportDiagnostic.Error)
            .WithWarningLevel(9999));

    // The test process has just what a consumer has: the shared framework, the runtime, and the packages for containers.
    private static List<MetadataReference> FindReferences()
    {
        var assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return
        [
            .. assemblies
                .Where(path => IsReference(Path.GetFileName(path)))
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }

    private static bool IsReference(string fileName)
        => fileName is "mscorlib.dll" or "netstandard.dll" or "FreeTierGen.Runtime.dll" or "FreeTierGen.Runtime.DependencyInjection.dll" or "FreeTierGen.Runtime.Transfer.dll"
            || fileName.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
            || (fileName.StartsWith("System.", StringComparison.Ordinal) && !fileName.Contains("CodeDom", StringComparison.Ordinal));
}
