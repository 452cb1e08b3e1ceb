namespace FreeTierGen.Runtime;

/// <summary>How much of a request is checked against the service's model before it is sent.</summary>
public enum RequestValidation
{
    /// <summary>
    /// Every constraint of the model: required members, lengths, ranges, patterns, unique items. The default. Smithy leaves this to
    /// the client, and a service may loosen a constraint after its model was published; then choose <see cref="RequiredOnly"/>.
    /// </summary>
    Full,

    /// <summary>
    /// What can't be sent without: required members, and whatever is null where there must be a value, empty, unknown or nested without
    /// an end.
    /// </summary>
    RequiredOnly,

    /// <summary>Nothing: whatever the request holds is sent. What can't be written is found while writing, and refused then.</summary>
    Off,
}
