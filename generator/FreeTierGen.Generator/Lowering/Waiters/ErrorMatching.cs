using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Waiters;

/// <summary>
/// Tells errors by what a waiter calls them: the name of a modeled error's shape, whatever its namespace and its type are called, the
/// code that the query protocol has for it, or the code of an error that is not modeled.
/// </summary>
internal sealed class ErrorMatching(ServiceClosure closure, SymbolTable symbols)
{
    private readonly ILookup<string, Shape> _errors = closure.Shapes
        .Where(shape => shape.Traits.Has(TraitIds.Error))
        .SelectMany(shape => new[] { shape.Id.Name, QueryCode(shape) }.OfType<string>().Distinct().Select(name => (Name: name, Shape: shape)))
        .ToLookup(error => error.Name, error => error.Shape, StringComparer.Ordinal);

    /// <summary>The C# condition that <c>exception</c> is the error.</summary>
    public string Condition(string errorType)
    {
        var name = errorType.Substring(errorType.IndexOf('#') + 1);
        var types = _errors[name].Select(symbols.TypeReference).ToList();
        return types.Count > 0 ? $"exception is {string.Join(" or ", types)}" : $"exception.ErrorCode == {CSharpLiteral.String(name)}";
    }

    private static string? QueryCode(Shape error) => error.Traits.Object(TraitIds.AwsQueryError)?.String("code");
}
