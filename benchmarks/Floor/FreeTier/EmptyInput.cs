namespace FreeTierGen.Benchmarks.Floor.FreeTier;

/// <summary>The input of an operation whose input has no members.</summary>
internal readonly struct EmptyInput;
