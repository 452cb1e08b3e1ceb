namespace FreeTierGen.Runtime.Validation;

/// <summary>A place in a request or response where it violates the service's model. The value itself is never part of it.</summary>
/// <param name="Path">Where, as a JSON pointer of modeled member names, for instance <c>/filter/Dimensions/Values/0</c>.</param>
/// <param name="Constraint">Which constraint is violated.</param>
/// <param name="Message">What is wrong, in the wording of Smithy's validation errors.</param>
public sealed record Violation(string Path, ViolationConstraint Constraint, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Message;
}
