using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.ModelTool.Comparison;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.ModelTool.Tests.Comparison;

/// <summary>Holds what is said of a change against a caller that is compiled with the client before it and with the one after it.</summary>
internal static class CallerCheck
{
    public static void Breaks(Action<Edit> edit, string caller, params string[] said) => Verify(edit, caller, Impact.Breaking, null, said);

    public static void Breaks(Action<Edit> edit, string caller, string said, Action<Edit> before) => Verify(edit, caller, Impact.Breaking, before, said);

    public static void Attention(Action<Edit> edit, string caller, params string[] said) => Verify(edit, caller, Impact.Attention, null, said);

    public static void Harmless(Action<Edit> edit, string caller, params string[] said) => Verify(edit, caller, Impact.None, null, said);

    private static void Verify(Action<Edit> edit, string caller, Impact impact, Action<Edit>? before, params string[] said)
    {
        var old = LendingModel.Edited(model => before?.Invoke(model));
        var @new = LendingModel.Edited(model =>
        {
            before?.Invoke(model);
            edit(model);
        });
        var changes = Comparing.Compare(old, @new);

        Assert.Equal(impact, changes.Max(change => change.Impact));
        Assert.All(said, text => Assert.Contains(text, changes.Select(Line)));
        Assert.Empty(ErrorsOf(old, caller));
        Assert.Equal(impact == Impact.Breaking, ErrorsOf(@new, caller).Any(diagnostic => !IsWarning(diagnostic)));
    }

    public static string Line(ModelChange change) =>
        $"{change.Kind switch { ChangeKind.Added => "+", ChangeKind.Removed => "-", _ => "~" }} {change.Subject} {change.Name}: {change.Text}";

    public static List<Diagnostic> ErrorsOf(string model, string caller)
    {
        var driver = new ModelDriver(
            $$"""
            namespace Caller
            {
                using System.Threading.Tasks;
                using Acme;

                internal static class Caller
                {
                    internal static async Task RunAsync({{(model.Contains("Book Lending", StringComparison.Ordinal) ? "IBookLendingClient" : "ILendingClient")}} client)
                    {
                        {{caller}}
                        await Task.CompletedTask;
                    }
                }
            }
            """,
            tracksSteps: false);
        var compilation = driver.Add(ModelDriver.DefaultPath, model, ("Namespace", "Acme")).Run().Compilation;
        var code = compilation.SyntaxTrees.Single(tree => tree.FilePath == "Consumer.cs");
        return [.. compilation.GetSemanticModel(code).GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
    }

    // The driver takes warnings for errors, as many callers do.
    private static bool IsWarning(Diagnostic diagnostic) => diagnostic.DefaultSeverity == DiagnosticSeverity.Warning;
}
