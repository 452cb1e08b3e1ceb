using FreeTierGen.Generator.Emit;
using FreeTierGen.Generator.Lowering.Patterns;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis.CSharp;

namespace FreeTierGen.Generator.Tests.Patterns;

/// <summary>Emits the matching classes of patterns, compiles them together and loads them.</summary>
internal static class PatternMatchers
{
    /// <summary>A matcher for each pattern; of those that are not enforced, or cost nothing, one that takes everything.</summary>
    public static IReadOnlyList<Func<string, bool>> Load(IReadOnlyList<CompiledPattern> patterns)
    {
        var trees = patterns
            .Select((pattern, index) => (pattern, index))
            .Where(pair => pair.pattern.Code is not null)
            .Select(pair => FileEmitter.Emit(Spec("P" + pair.index, pair.pattern.Code!)))
            .Select(text => CSharpSyntaxTree.ParseText(text, Compilations.ParseOptions));
        var compilation = Compilations.Create("").AddSyntaxTrees(trees);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Take(10)));
        Assert.Empty(result.Diagnostics);
        var assembly = System.Reflection.Assembly.Load(image.ToArray());
        return
        [
            .. patterns.Select((pattern, index) => pattern.Code is null
                ? (Func<string, bool>)(_ => true)
                : assembly.GetType("Acme.Patterns.P" + index)!
                    .GetMethod("IsMatch", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!
                    .CreateDelegate<Func<string, bool>>()),
        ];
    }

    private static PatternSpec Spec(string name, PatternCodeSpec code) => new(name + ".g.cs", "Acme.Patterns", name, "Sample", "", code);
}
