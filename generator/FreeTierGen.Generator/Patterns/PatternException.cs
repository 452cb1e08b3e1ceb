namespace FreeTierGen.Generator.Patterns;

/// <summary>A pattern can't be used.</summary>
internal sealed class PatternException(string message, bool isInvalid) : Exception(message)
{
    /// <summary>Whether the pattern is no ECMA 262 regular expression; else it is one that can't be honoured.</summary>
    public bool IsInvalid { get; } = isInvalid;

    /// <summary>The pattern is no ECMA 262 regular expression.</summary>
    public static PatternException Invalid(string message) => new(message, true);

    /// <summary>The pattern is beyond what can be honoured exactly.</summary>
    public static PatternException Unsupported(string message) => new(message, false);
}
