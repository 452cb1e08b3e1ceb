using FreeTierGen.Runtime.Validation;

namespace FreeTierGen.Runtime;

/// <summary>
/// The request violates constraints of the service's model and was not sent. What is checked is chosen by
/// <see cref="ClientOptions.RequestValidation"/>; what can't be sent at all, as null in a list, is refused whatever is chosen. Events are
/// checked one by one when they come: the first that violates the model is not sent and ends the request, after those that went before.
/// </summary>
public sealed class RequestValidationException : ServiceClientException
{
    /// <summary>Makes the exception from all violations; the message shows the first few.</summary>
    public RequestValidationException(IReadOnlyList<Violation> violations)
        : base(ViolationText.Summarize("The request was not sent", violations))
    {
        Violations = violations;
    }

    internal RequestValidationException(string what, IReadOnlyList<Violation> violations)
        : base(ViolationText.Summarize(what, violations)) => Violations = violations;

    /// <summary>Every violation, in the order of the model's members.</summary>
    public IReadOnlyList<Violation> Violations { get; }
}
