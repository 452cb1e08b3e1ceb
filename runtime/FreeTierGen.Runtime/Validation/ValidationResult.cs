namespace FreeTierGen.Runtime.Validation;

/// <summary>What checking a shape against its model found.</summary>
public readonly struct ValidationResult
{
    private readonly IReadOnlyList<Violation>? _violations;

    /// <summary>Makes a result of violations; null and an empty list mean that there are none.</summary>
    public ValidationResult(IReadOnlyList<Violation>? violations) => _violations = violations;

    /// <summary>True where nothing is violated.</summary>
    public bool IsValid => _violations is null or { Count: 0 };

    /// <summary>Every violation, in the order of the model's members; empty where the value is valid.</summary>
    public IReadOnlyList<Violation> Violations => _violations ?? [];

    /// <inheritdoc/>
    public override string ToString() => IsValid ? "Valid" : ViolationText.Summarize("Invalid", Violations);
}
