namespace FreeTierGen.Runtime.Validation;

/// <summary>How long patterns may take that need a regular expression.</summary>
public static class PatternLimits
{
    /// <summary>The time for one text: 100 ms. A call that is cancelled waits no longer than that for its validation.</summary>
    public static TimeSpan OneMatch { get; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The time for all texts of a request or response together: 500 ms.</summary>
    public static TimeSpan Total { get; } = TimeSpan.FromMilliseconds(500);
}
