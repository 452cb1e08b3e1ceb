using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Patterns;

/// <summary>What becomes of a pattern.</summary>
/// <param name="Code">How it is matched; null where everything matches, or where it is not enforced.</param>
/// <param name="Invalid">Why the pattern is no ECMA 262 regular expression, or null.</param>
/// <param name="NotEnforced">Why it can't be honoured exactly, or null.</param>
/// <param name="Words">What it says in words; null where words would not do.</param>
internal sealed record CompiledPattern(PatternCodeSpec? Code, string? Invalid = null, string? NotEnforced = null, PatternWords? Words = null);
