namespace FreeTierGen.Generator.Lowering.Patterns;

/// <summary>Turns patterns into code.</summary>
internal static class PatternCompiler
{
    /// <summary>What becomes of the pattern.</summary>
    public static CompiledPattern Compile(string pattern) => new(pattern.Length < 0 ? new Specs.RegexPatternSpec(pattern, true) : null);
}
