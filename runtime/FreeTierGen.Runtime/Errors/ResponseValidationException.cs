using FreeTierGen.Runtime.Validation;

namespace FreeTierGen.Runtime;

/// <summary>
/// The service's answer violates constraints of its own model. Thrown only with <see cref="ClientOptions.ValidateResponses"/>.
/// The request was carried out.
/// </summary>
public sealed class ResponseValidationException : ServiceClientException
{
    /// <summary>Makes the exception from all violations; the message shows the first few.</summary>
    public ResponseValidationException(IReadOnlyList<Violation> violations)
        : base(ViolationText.Summarize("The response violates the service's model", violations))
    {
        Violations = violations;
    }

    /// <summary>Every violation, in the order of the model's members.</summary>
    public IReadOnlyList<Violation> Violations { get; }

    /// <summary>What is known of the response: its status and request id.</summary>
    public ResponseMetadata Metadata { get; init; } = ResponseMetadata.None;
}
