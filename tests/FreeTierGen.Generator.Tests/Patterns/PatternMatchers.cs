using System.Reflection;
using System.Text.RegularExpressions;
using FreeTierGen.Generator.Emit;
using FreeTierGen.Generator.Patterns;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Runtime.Validation;
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
        var assembly = Assembly.Load(image.ToArray());
        return
        [
            .. patterns.Select((pattern, index) => pattern.Code is null
                ? _ => true
                : Matcher(assembly.GetType("Acme.Patterns.P" + index)!)),
        ];
    }

    private static Func<string, bool> Matcher(Type type)
    {
        const BindingFlags Static = BindingFlags.Static | BindingFlags.NonPublic;
        if (type.GetMethod("IsMatch", Static) is { } method)
        {
            return method.CreateDelegate<Func<string, bool>>();
        }

        // With more time than validators have, which is not what is tested.
        var generated = (Regex)type.GetField("Expression", Static)!.GetValue(null)!;
        Assert.Equal(PatternLimits.OneMatch, generated.MatchTimeout);
        var patient = new Regex(generated.ToString(), generated.Options, TimeSpan.FromSeconds(1));
        return text =>
        {
            try
            {
                return patient.IsMatch(text);
            }
            catch (RegexMatchTimeoutException)
            {
                return true;
            }
        };
    }

    private static PatternSpec Spec(string name, PatternCodeSpec code) => new(name + ".g.cs", "Acme.Patterns", name, "Sample", "", code);
}
