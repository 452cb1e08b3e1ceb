using FreeTierGen.Generator.JmesPath;

namespace FreeTierGen.Conformance.Tests.JmesPath;

/// <summary>The kinds of errors that the JMESPath suite tells apart, and which of them an expression's problem is.</summary>
internal static class ErrorKinds
{
    public const string Syntax = "syntax";
    public const string InvalidValue = "invalid-value";
    public const string InvalidType = "invalid-type";
    public const string InvalidArity = "invalid-arity";
    public const string UnknownFunction = "unknown-function";

    // The functions of the specification, whether or not they are supported.
    private static readonly string[] Functions =
    [
        "abs", "avg", "ceil", "contains", "ends_with", "floor", "join", "keys", "length", "map", "max", "max_by", "merge", "min", "min_by",
        "not_null", "reverse", "sort", "sort_by", "starts_with", "sum", "to_array", "to_number", "to_string", "type", "values",
    ];

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<string> All { get; } = [Syntax, InvalidValue, InvalidType, InvalidArity, UnknownFunction];

    /// <summary>What ended the reading of an expression.</summary>
    public static string OfReading(PathException problem)
        => problem.Message.StartsWith("a slice's step", StringComparison.Ordinal) ? InvalidValue : Syntax;

    /// <summary>What is wrong with an expression that could be read; null where it is right and not supported.</summary>
    public static string? OfCompiling(PathException problem)
    {
        if (problem.Message.Contains(" does not take ", StringComparison.Ordinal))
        {
            return InvalidArity;
        }

        if (problem.Message.StartsWith(Limits.Function, StringComparison.Ordinal))
        {
            return Functions.Contains(problem.Message[Limits.Function.Length..].Trim()) ? null : UnknownFunction;
        }

        return Limits.All.Any(limit => problem.Message.StartsWith(limit, StringComparison.Ordinal)) ? null : InvalidType;
    }
}
