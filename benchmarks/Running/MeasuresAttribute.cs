using System.Reflection;

namespace FreeTierGen.Benchmarks.Running;

/// <summary>Names what a class of benchmarks measures: the first part of its rows' ids.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class MeasuresAttribute(string subject) : Attribute
{
    public string Subject { get; } = subject;

    public static string SubjectOf(Type benchmark) =>
        benchmark.GetCustomAttribute<MeasuresAttribute>()?.Subject
        ?? throw new InvalidOperationException($"{benchmark.Name} does not say what it measures: it needs [Measures].");
}
