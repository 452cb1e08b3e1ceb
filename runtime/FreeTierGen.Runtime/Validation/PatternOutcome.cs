namespace FreeTierGen.Runtime.Validation;

/// <summary>What came of matching a text with a pattern.</summary>
internal enum PatternOutcome
{
    Match,
    Mismatch,

    /// <summary>There was no time to tell.</summary>
    Unfinished,
}
