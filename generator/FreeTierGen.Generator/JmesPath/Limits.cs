namespace FreeTierGen.Generator.JmesPath;

/// <summary>
/// What of JMESPath is not compiled, in the words of diagnostics. AWS's waiters and operation context parameters use none of it. All but
/// the first few would need values whose type is known only when the program runs.
/// </summary>
internal static class Limits
{
    public const string Hash = "objects made by {…} are not supported";
    public const string Reference = "expressions by reference (&…) are not supported";
    public const string Function = "this function is not supported:";
    public const string ObjectLiteral = "object literals are not supported";
    public const string MixedList = "lists of values of different types are not supported";
    public const string MixedAlternatives = "|| and && of values of different types are not supported";
    public const string StructureValues = "the values of a structure's members, whatever their names, are not supported";
    public const string StructureLength = "the length and names of a structure's members are not supported";
    public const string DeepEquality = "comparing lists and objects is not supported";
    public const string Shape = "these values cannot be used in expressions:";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Hash, Reference, Function, ObjectLiteral, MixedList, MixedAlternatives, StructureValues, StructureLength, DeepEquality, Shape,
    ];
}
