using System.Collections;
using System.Reflection;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Pipeline;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreeTierGen.Generator.Tests.Pipeline;

/// <summary>
/// Roslyn keeps what the steps put out for as long as a project is open. So that must hold nothing of the compilation, of
/// the model or of places in it.
/// </summary>
public sealed class SpecGraphTests
{
    [Fact]
    public void Files_to_write_hold_nothing_but_values_and_specs()
    {
        var run = ModelDriver.Run(File.ReadAllText(Repository.PathOf("models", "freetier-2023-09-07.json")));
        var files = run.Outputs(StepNames.Files);
        Assert.NotEmpty(files);

        var walk = new Walk(typeof(Diagnostic), typeof(Location), typeof(TextSpan), typeof(LinePosition), typeof(LocatedDiagnostic));
        foreach (var file in files)
        {
            walk.Visit(file, file.GetType().Name);
        }

        Assert.True(walk.Count > 300, $"only {walk.Count} objects were looked at");
    }

    [Fact]
    public void Results_and_conflicts_hold_no_part_of_the_compilation_or_the_model()
    {
        var run = ModelDriver.With(SampleModels.Weather, ("Operations", "Nope")).Run();
        var walk = new Walk(typeof(Diagnostic), typeof(Location));
        foreach (var value in run.Outputs(StepNames.Results).Concat(run.Outputs(StepNames.Conflicts)).Concat(run.Outputs(StepNames.Diagnostics)))
        {
            walk.Visit(value, value.GetType().Name);
        }

        Assert.True(walk.Count > 3);
    }

    private sealed class Walk(params Type[] forbidden)
    {
        private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

        public int Count { get; private set; }

        public void Visit(object? value, string path)
        {
            if (value is null or string or DiagnosticDescriptor || value.GetType() is { IsPrimitive: true } or { IsEnum: true })
            {
                return;
            }

            var type = value.GetType();
            Count++;
            Assert.False(forbidden.Any(other => other.IsAssignableFrom(type)), $"{path} is a {type}");
            Assert.False(
                value is ISymbol or SyntaxNode or SyntaxTree or Compilation or SourceText or AdditionalText or Delegate,
                $"{path} is a {type}");
            Assert.False(
                type.Namespace is "FreeTierGen.Generator.Model" or "FreeTierGen.Generator.Reading" or "FreeTierGen.Generator.Naming",
                $"{path} is a {type}");
            Assert.True(type.IsValueType || type.IsArray || HasOwnEquality(type), $"{path} is a {type}, which is equal to itself only");

            if (!type.IsValueType && !_seen.Add(value))
            {
                return;
            }

            if (value is IEnumerable items)
            {
                foreach (var item in items)
                {
                    Visit(item, path + "[]");
                }

                return;
            }

            for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
            {
                foreach (var field in current.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
                {
                    Visit(field.GetValue(value), $"{path}.{field.Name}");
                }
            }
        }

        // A class that Roslyn compares has to say what makes two of it equal.
        private static bool HasOwnEquality(Type type) => type.GetMethod(nameof(Equals), [typeof(object)])!.DeclaringType != typeof(object);
    }
}
