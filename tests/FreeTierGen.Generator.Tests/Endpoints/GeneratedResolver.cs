using System.Reflection;
using System.Text.Json.Nodes;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Runtime.Endpoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FreeTierGen.Generator.Tests.Endpoints;

/// <summary>The parameters and the resolver of a service, generated, compiled and loaded.</summary>
internal sealed class GeneratedResolver
{
    private readonly Type _parameters;
    private readonly object _resolver;
    private readonly MethodInfo _resolve;

    public GeneratedResolver(IEnumerable<string> sources, Partitions? partitions = null)
    {
        var assembly = Load(sources);
        var resolver = assembly.GetTypes().Single(type => type.BaseType is { IsGenericType: true } && type.Name.EndsWith("EndpointResolver", StringComparison.Ordinal));
        _parameters = resolver.BaseType!.GetGenericArguments().Single();
        _resolver = Activator.CreateInstance(resolver, partitions)!;
        _resolve = resolver.GetMethod("Resolve")!;
    }

    /// <summary>The parameters' type.</summary>
    public Type ParametersType => _parameters;

    /// <summary>Compiles sources as a consumer would who wants no warning.</summary>
    public static Assembly Load(IEnumerable<string> sources)
    {
        var compilation = Compilations.Create("").AddSyntaxTrees(
            sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, Compilations.ParseOptions, $"Generated{i}.cs")));
        var found = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Take(10).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return GeneratedAssembly.Load(image);
    }

    /// <summary>Resolves, with parameters by the names of the rule set.</summary>
    public Endpoint Resolve(JsonObject parameters)
    {
        var values = Activator.CreateInstance(_parameters)!;
        foreach (var (name, value) in parameters)
        {
            Property(name).SetValue(values, Convert(value));
        }

        return _resolve.Invoke(_resolver, BindingFlags.DoNotWrapExceptions, null, [values], null) as Endpoint
            ?? throw new InvalidOperationException("A resolver returned null.");
    }

    private static object? Convert(JsonNode? value) => value switch
    {
        null => null,
        JsonArray items => items.Select(item => item!.GetValue<string>()).ToArray(),
        _ when value.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => value.GetValue<bool>(),
        _ => value.GetValue<string>(),
    };

    private PropertyInfo Property(string name)
        => _parameters.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
            ?? throw new InvalidOperationException($"{_parameters.Name} has no parameter '{name}'.");
}
