namespace FreeTierGen.Runtime;

/// <summary>How much of a request is checked against the service's model before it is sent.</summary>
public enum RequestValidation
{
    /// <summary>
    /// Every constraint of the model: required members, lengths, ranges, patterns, unique items. The default. Smithy leaves this to
    /// the client, and a service may loosen a constraint after its model was published; then choose <see cref="RequiredOnly"/>.
    /// </summary>
    Full,

    /// <summary>Required members only.</summary>
    RequiredOnly,

    /// <summary>Nothing: whatever the request holds is sent.</summary>
    Off,
}
