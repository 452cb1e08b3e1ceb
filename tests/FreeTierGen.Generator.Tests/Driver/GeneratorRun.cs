using System.Collections.Immutable;
using FreeTierGen.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FreeTierGen.Generator.Tests.Driver;

/// <summary>What one run of the generator produced, and why each of its steps ran.</summary>
internal sealed class GeneratorRun(GeneratorRunResult result, CSharpCompilation compilation)
{
    /// <summary>The project's C# together with the generated.</summary>
    public CSharpCompilation Compilation { get; } = compilation;

    /// <summary>What the generator reported, in the order of id and place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } =
        [.. result.Diagnostics.OrderBy(diagnostic => diagnostic.Id, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition)];

    /// <summary>The generated files' names, in ordinal order.</summary>
    public IReadOnlyList<string> FileNames { get; } = [.. result.GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal)];

    /// <summary>The text of the generated file with this name.</summary>
    public string this[string hintName] => result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    /// <summary>What the generator threw, which must be nothing.</summary>
    public Exception? Exception { get; } = result.Exception;

    /// <summary>The values of a step's outputs.</summary>
    public IReadOnlyList<object> Outputs(string stepName)
        => [.. Steps(stepName).SelectMany(step => step.Outputs).Select(output => output.Value)];

    /// <summary>Why each output of a step is what it is, in the order of the outputs.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string stepName)
        => [.. Steps(stepName).SelectMany(step => step.Outputs).Select(output => output.Reason)];

    /// <summary>Why each source and diagnostic that was handed to the compiler is what it is.</summary>
    public IReadOnlyList<IncrementalStepRunReason> OutputReasons()
        => [.. result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs).Select(output => output.Reason)];

    /// <summary>
    /// The files that were written anew in this run, in ordinal order.
    /// </summary>
    public IReadOnlyList<string> WrittenAnew()
        =>
        [
            .. Steps(StepNames.Emitted)
                .SelectMany(step => step.Outputs)
                .Where(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
                .Select(output => ((EmittedFile)output.Value).HintName)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Fails unless the generator reported nothing.</summary>
    public GeneratorRun AssertNoDiagnostics()
    {
        Assert.Null(Exception);
        Assert.Empty(Diagnostics);
        return this;
    }

    /// <summary>Fails unless everything compiles as C# 12 without a warning, documentation of visible members included.</summary>
    public GeneratorRun AssertCompiles()
    {
        var found = Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Take(20).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
        using var image = new MemoryStream();
        Assert.True(Compilation.Emit(image).Success);
        return this;
    }

    /// <summary>Fails unless nothing at all was done anew: each step's outputs are those of the run before.</summary>
    public void AssertAllCached()
    {
        // Unchanged would mean that it ran again and came to the same.
        Assert.NotEmpty(Steps(StepNames.Results));
        Assert.All(Reasons(StepNames.Results), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        foreach (var (name, steps) in result.TrackedSteps)
        {
            if (name is "Compilation" or "ParseOptions" or "AdditionalTexts" or "AnalyzerConfigOptions" or "MetadataReferences")
            {
                continue;
            }

            foreach (var (value, reason) in steps.SelectMany(step => step.Outputs))
            {
                Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{name} was {reason}: {value}");
            }
        }

        Assert.All(OutputReasons(), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private ImmutableArray<IncrementalGeneratorRunStep> Steps(string name) => result.TrackedSteps.GetValueOrDefault(name, []);
}
