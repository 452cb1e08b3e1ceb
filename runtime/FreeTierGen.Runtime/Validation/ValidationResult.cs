namespace FreeTierGen.Runtime.Validation;

/// <summary>What checking a shape against its model found.</summary>
public readonly struct ValidationResult
{
    private readonly IReadOnlyList<Violation>? _violations;
    private readonly IReadOnlyList<string>? _unchecked;

    /// <summary>Makes a result.</summary>
    /// <param name="violations">What is violated; null and an empty list mean that nothing is.</param>
    /// <param name="unchecked">The places that could not be checked in time; null and an empty list mean that all could.</param>
    public ValidationResult(IReadOnlyList<Violation>? violations, IReadOnlyList<string>? @unchecked = null) =>
        (_violations, _unchecked) = (violations, @unchecked);

    /// <summary>True where everything was checked and nothing is violated.</summary>
    public bool IsValid => _violations is null or { Count: 0 } && IsComplete;

    /// <summary>False where there was no time to match every pattern (<see cref="PatternLimits"/>): then nobody knows whether the value is valid.</summary>
    public bool IsComplete => _unchecked is null or { Count: 0 };

    /// <summary>Every violation, in the order of the model's members; empty where none was found.</summary>
    public IReadOnlyList<Violation> Violations => _violations ?? [];

    /// <summary>The places whose patterns could not be matched in time, as JSON pointers; empty where all could.</summary>
    public IReadOnlyList<string> Unchecked => _unchecked ?? [];

    /// <inheritdoc/>
    public override string ToString() => (Violations.Count, IsComplete) switch
    {
        (0, true) => "Valid",
        (0, false) => ViolationText.Unchecked(Unchecked),
        (_, true) => ViolationText.Summarize("Invalid", Violations),
        _ => $"{ViolationText.Summarize("Invalid", Violations)} {ViolationText.Unchecked(Unchecked)}",
    };
}
