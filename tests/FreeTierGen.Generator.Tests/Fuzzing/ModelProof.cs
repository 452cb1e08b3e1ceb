using System.Runtime.CompilerServices;
using FreeTierGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FreeTierGen.Generator.Tests.Fuzzing;

/// <summary>
/// Holds a model against the rule that none makes code that does not compile, warns or throws as soon as it is touched, nor an internal
/// error: either there is code that works, or diagnostics say why there is none.
/// </summary>
internal static class ModelProof
{
    // One compilation for all, so that references are bound once.
    private static readonly CSharpCompilation Consumer = Compilations.Create("");

    /// <summary>What breaks the rule; null where nothing does.</summary>
    public static string? Failure(string model) => Failure(model, out _);

    /// <summary>What breaks the rule; null where nothing does. Where there is code, <paramref name="compilation"/> holds it.</summary>
    public static string? Failure(string model, out Compilation? compilation)
        => FailureToGenerate(model, out compilation, out var hasCode) ?? (hasCode ? CompileAndTouch(compilation!) : null);

    /// <summary>What breaks the rule as far as that is seen without compiling what was generated; null where nothing does.</summary>
    public static string? FailureToGenerate(string model) => FailureToGenerate(model, out _, out _);

    private static string? FailureToGenerate(string model, out Compilation? compilation, out bool hasCode)
    {
        var options = new ModelOptions();
        options.Set(ModelDriver.DefaultPath, ("Namespace", "Acme"), ("Examples", "true"));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new SmithyClientGenerator().AsSourceGenerator()],
            [new ModelFile(ModelDriver.DefaultPath, model)],
            Compilations.ParseOptions,
            options);
        driver = driver.RunGeneratorsAndUpdateCompilation(Consumer, out compilation, out _);
        var result = driver.GetRunResult().Results.Single();
        hasCode = !result.GeneratedSources.IsEmpty;
        if (result.Exception is { } exception)
        {
            return "The generator threw " + exception;
        }

        if (result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == "FTG0001") is { } internalError)
        {
            return internalError.GetMessage(null);
        }

        return hasCode || result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? null : "There is neither code nor an error.";
    }

    private static string? CompileAndTouch(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, xmlDocumentationStream: Stream.Null);
        var found = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Take(5).ToList();
        if (found.Count > 0)
        {
            return string.Join('\n', found.Select(diagnostic => $"{diagnostic}\n    {LineOf(diagnostic)}"));
        }

        return Touch(GeneratedAssembly.Load(image));
    }

    // Whatever has a value from the start has it now: defaults, instances for what answers lack, matchers, constant endpoints.
    private static string? Touch(System.Reflection.Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(type => type is { ContainsGenericParameters: false, IsInterface: false }))
        {
            try
            {
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
                if (!type.IsAbstract && !type.Name.EndsWith("Client", StringComparison.Ordinal) && type.GetConstructor(Type.EmptyTypes) is { } constructor)
                {
                    constructor.Invoke(null);
                }
            }
            catch (Exception exception)
            {
                return $"{type} throws as soon as it is made: {exception.GetBaseException()}";
            }
        }

        return null;
    }

    private static string LineOf(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString() ?? "";
        return line.Length <= 300 ? line : line[..300] + "…";
    }
}
