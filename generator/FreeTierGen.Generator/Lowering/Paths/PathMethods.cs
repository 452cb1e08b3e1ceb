using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.JmesPath;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Paths;

/// <summary>
/// Computes expressions in a generated class: as an expression of C# where that says it all, else in a method that the class gets.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="symbols">Its names.</param>
internal sealed class PathMethods(SmithyModel model, SymbolTable symbols)
{
    private readonly List<PathMethodSpec> _methods = [];
    private readonly NameScope _names = new(StringComparer.Ordinal, ReservedWords.OfOperation);

    /// <summary>The methods so far.</summary>
    public EquatableArray<PathMethodSpec> Methods => _methods.ToEquatableArray();

    /// <summary>Whether something that the model deprecates is used.</summary>
    public bool UsesDeprecated { get; private set; }

    /// <summary>Whether the last expression looks at something that the model marks <c>@sensitive</c>.</summary>
    public bool IsLastSensitive { get; private set; }

    /// <summary>The C# expression for a path.</summary>
    /// <param name="path">The expression.</param>
    /// <param name="name">What the method is called, where there has to be one.</param>
    /// <param name="parameters">The parameters that the expression is computed from, by name, with their types.</param>
    /// <param name="root">What it is applied to.</param>
    /// <param name="finish">Writes the last statements.</param>
    /// <exception cref="PathException">The expression cannot be compiled, or is always null.</exception>
    public string Compute(string path, string name, IReadOnlyList<(string Name, string Type)> parameters, Func<ShapeValues, PathValue> root, Finish finish)
    {
        var node = PathParser.Parse(path);
        var code = new PathCode([.. parameters.Select(parameter => parameter.Name)]);
        var compiler = new PathCompiler(model, symbols, code);
        var (result, returnType) = finish(compiler, node, root(compiler.Shapes));
        if (compiler.Problems.Count > 0)
        {
            throw compiler.Problems[0];
        }

        UsesDeprecated |= compiler.UsesDeprecated;
        IsLastSensitive = compiler.UsesSensitive;
        if (code.IsEmpty)
        {
            return result!;
        }

        if (result is not null)
        {
            code.Line($"return {result};");
        }

        var method = Take(name);
        _methods.Add(new PathMethodSpec(
            path, returnType, method, parameters.Select(parameter => $"{parameter.Type} {parameter.Name}").ToEquatableArray(), code.Lines));
        return $"{method}({string.Join(", ", parameters.Select(parameter => parameter.Name))})";
    }

    private string Take(string wanted) => _names.TryTake(wanted) ? wanted : _names.TakeNumbered(wanted);

    /// <summary>Writes the last statements for an expression.</summary>
    /// <param name="compiler">Compiles the expression, and has the place where statements go.</param>
    /// <param name="node">The expression.</param>
    /// <param name="root">What it is applied to.</param>
    /// <returns>The C# expression to return, or null where the statements return; and its type.</returns>
    internal delegate (string? Result, string ReturnType) Finish(PathCompiler compiler, PathNode node, PathValue root);
}
