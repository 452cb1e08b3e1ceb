using FreeTierGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.Generator.Tests.Diagnostics;

/// <summary>Asserts what is reported, and where.</summary>
internal static class DiagnosticAssert
{
    /// <summary>Runs the generator over the marked model and fails unless it reports just this, at the mark.</summary>
    public static GeneratorRun Reports(string marked, string id, DiagnosticSeverity severity, string message, params (string Name, string Value)[] metadata)
    {
        var model = new MarkedModel(marked);
        var run = ModelDriver.Run(model.Text, metadata);
        Assert.Null(run.Exception);
        At(Assert.Single(run.Diagnostics), id, severity, message, ModelDriver.DefaultPath, model.Line, model.Column);
        return run;
    }

    /// <summary>Fails unless the diagnostic is this one, at this place.</summary>
    public static void At(Diagnostic diagnostic, string id, DiagnosticSeverity severity, string message, string path, int line, int column)
    {
        var span = diagnostic.Location.GetLineSpan();
        Assert.Equal(
            $"{path}({line},{column}): {severity} {id}",
            $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): {diagnostic.DefaultSeverity} {diagnostic.Id}");
        Assert.Contains(message, diagnostic.GetMessage(null), StringComparison.Ordinal);
    }
}
