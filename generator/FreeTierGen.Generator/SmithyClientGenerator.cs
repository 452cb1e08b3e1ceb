using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Pipeline;
using FreeTierGen.Generator.Specs;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.Generator;

/// <summary>Generates a client from each Smithy model of a project. It looks at nothing else: no C# of the project makes it run.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SmithyClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var items = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => ModelItem.From(pair.Left, pair.Right))
            .Where(static item => item is not null)
            .Collect()
            .SelectMany(static (items, _) => ModelItem.MarkRepeated(items!))
            .WithTrackingName(StepNames.Items);

        var results = items
            .Select(static (item, cancellationToken) => ModelGeneration.Run(item, cancellationToken))
            .WithTrackingName(StepNames.Results);

        var conflicts = results
            .Select(static (result, _) => ModelFileNames.Of(result))
            .Collect()
            .Select(static (models, _) => TypeConflicts.Find(models))
            .WithTrackingName(StepNames.Conflicts);

        var files = results
            .Combine(conflicts)
            .SelectMany(static (pair, _) => pair.Right.FilesOf(pair.Left))
            .WithTrackingName(StepNames.Files);

        var emitted = files
            .Select(static (file, _) => EmittedFile.Start(file))
            .WithTrackingName(StepNames.Emitted);

        var diagnostics = results
            .SelectMany(static (result, _) => result.Diagnostics)
            .WithTrackingName(StepNames.Diagnostics);

        var paths = items.Select(static (item, _) => item.File.Path).Collect().Select(static (paths, _) => paths.ToEquatableArray());
        var project = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => ProjectFile.Is(pair.Left, pair.Right))
            .Select(static (pair, _) => pair.Left)
            .Combine(paths)
            .SelectMany(static (pair, cancellationToken) => ProjectFile.Check(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(StepNames.Project);

        context.RegisterSourceOutput(project, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
        context.RegisterSourceOutput(emitted, static (output, file) => Write(output, file));
        context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
        context.RegisterSourceOutput(conflicts, static (output, conflicts) =>
        {
            foreach (var diagnostic in conflicts.Diagnostics)
            {
                output.ReportDiagnostic(diagnostic.ToDiagnostic());
            }
        });
    }

    private static void Write(SourceProductionContext output, EmittedFile file)
    {
        try
        {
            file.AddTo(output);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var reason = $"{file.HintName}: {InternalErrors.Describe(exception)}";
            output.ReportDiagnostic(Diagnostic.Create(Descriptors.InternalError, Location.None, reason));
        }
    }
}
