namespace FreeTierGen.Generator.Specs;

/// <summary>A class that matches the pattern of a shape or member.</summary>
/// <param name="HintName">The file.</param>
/// <param name="Namespace">The namespace.</param>
/// <param name="TypeName">The class.</param>
/// <param name="Subject">What the pattern is of, for the documentation.</param>
/// <param name="Pattern">The pattern as the model has it.</param>
/// <param name="Code">How it is matched.</param>
internal sealed record PatternSpec(
    string HintName,
    string Namespace,
    string TypeName,
    string Subject,
    string Pattern,
    PatternCodeSpec Code)
    : FileSpec(HintName, Namespace, "internal");

/// <summary>How a pattern is matched.</summary>
internal abstract record PatternCodeSpec;

/// <summary>By C# without a regular expression.</summary>
/// <param name="Fields">Declarations of static fields.</param>
/// <param name="Body">The lines of the matching method's body.</param>
/// <param name="Members">Lines of methods that the body calls.</param>
internal sealed record StraightPatternSpec(EquatableArray<string> Fields, EquatableArray<string> Body, EquatableArray<string> Members) : PatternCodeSpec;

/// <summary>By a .NET regular expression.</summary>
/// <param name="Expression">The expression, translated.</param>
/// <param name="IsNonBacktracking">Whether it can be matched in linear time; else a time-out guards it.</param>
internal sealed record RegexPatternSpec(string Expression, bool IsNonBacktracking) : PatternCodeSpec;
