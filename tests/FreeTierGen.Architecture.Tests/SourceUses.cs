using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FreeTierGen.Architecture.Tests;

/// <summary>Which source files of a project use types that others of its files declare, as the compiler sees it.</summary>
/// <param name="Rooms">The folders that hold source files, in ordinal order; empty text for the project's own.</param>
/// <param name="Uses">The uses between files of different folders, each pair of files once.</param>
internal sealed record SourceUses(IReadOnlyList<string> Rooms, IReadOnlyList<SourceUse> Uses)
{
    // What <ImplicitUsings> adds.
    private const string GlobalUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Reads a project's sources. Paths are relative to its folder.</summary>
    public static SourceUses Of(string projectFolder)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);
        var trees = SourceFiles(projectFolder)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, Relative(projectFolder, path)))
            .ToList();
        var compilation = CSharpCompilation.Create(
            "Sources",
            [.. trees, CSharpSyntaxTree.ParseText(GlobalUsings, options)],
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        return new SourceUses(
            [.. trees.Select(tree => SourceUse.RoomOf(tree.FilePath)).Distinct().Order(StringComparer.Ordinal)],
            [.. trees.SelectMany(tree => UsesOf(tree, compilation.GetSemanticModel(tree))).Distinct().Order()]);
    }

    private static IEnumerable<SourceUse> UsesOf(SyntaxTree tree, SemanticModel model)
    {
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            foreach (var declaration in TypeOf(model.GetSymbolInfo(name).Symbol)?.DeclaringSyntaxReferences ?? [])
            {
                var use = new SourceUse(tree.FilePath, declaration.SyntaxTree.FilePath);
                if (use.FromRoom != use.ToRoom)
                {
                    yield return use;
                }
            }
        }
    }

    // A member that is used belongs to a type that is used, even where nothing names it.
    private static INamedTypeSymbol? TypeOf(ISymbol? symbol) => symbol switch
    {
        null or INamespaceSymbol => null,
        INamedTypeSymbol type => type.OriginalDefinition,
        _ => symbol.ContainingType?.OriginalDefinition,
    };

    private static IEnumerable<string> SourceFiles(string folder) => Directory
        .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(path => Relative(folder, path).Split('/') is var parts && !parts.Contains("obj") && !parts.Contains("bin"));

    private static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');

    private static IEnumerable<MetadataReference> References() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Select(path => MetadataReference.CreateFromFile(path));
}

/// <summary>One file's use of a type that another declares.</summary>
internal sealed record SourceUse(string From, string To) : IComparable<SourceUse>
{
    /// <summary>The folder of the using file; empty for the project's own.</summary>
    public string FromRoom { get; } = RoomOf(From);

    /// <summary>The folder of the declaring file; empty for the project's own.</summary>
    public string ToRoom { get; } = RoomOf(To);

    public int CompareTo(SourceUse? other) => string.CompareOrdinal(ToString(), other?.ToString());

    public override string ToString() => $"{From} uses {To}";

    /// <summary>The folder of a file.</summary>
    public static string RoomOf(string path) => path.Contains('/') ? path[..path.LastIndexOf('/')] : "";
}
