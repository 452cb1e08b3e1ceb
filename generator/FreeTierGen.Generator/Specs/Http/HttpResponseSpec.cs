namespace FreeTierGen.Generator.Specs.Http;

/// <summary>How a response becomes an output.</summary>
internal sealed record HttpResponseSpec
{
    /// <summary>The method that reads an output with members in the body; null where none are, and <see cref="Members"/> are all.</summary>
    public string? Reader { get; init; }

    /// <summary>The method of the operation's base class that calls <see cref="Reader"/>.</summary>
    public string ReadMethod { get; init; } = "ReadBody";

    /// <summary>The members of an output that has none in the body, beside each other.</summary>
    public required EquatableArray<HeadMemberSpec> Members { get; init; }

    /// <summary>The property for the metadata.</summary>
    public required string MetadataProperty { get; init; }
}

/// <summary>A member that is read from what is no body of several members.</summary>
internal sealed record HeadMemberSpec : MemberValueSpec
{
    /// <summary>Where it is read from.</summary>
    public required HeadSource Source { get; init; }

    /// <summary>The name of the header, or what the names of headers begin with; of a payload the member's.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the items of a list are; null where the member is no list.</summary>
    public ValueSpec? Item { get; init; }

    /// <summary>Whether a string is received as base64, as those with a media type are in headers.</summary>
    public bool IsBase64 { get; init; }

    /// <summary>Whether a text that is no such value is no error, and the member null.</summary>
    public bool IsNullWhereUnreadable { get; init; }

    /// <summary>The method that reads a payload in the protocol's format; null for other members.</summary>
    public string? Reader { get; init; }
}

/// <summary>Where a member is read from.</summary>
internal enum HeadSource
{
    /// <summary>From nothing: the protocol does not send it.</summary>
    Nothing,

    /// <summary>From a header.</summary>
    Header,

    /// <summary>From all headers whose names have a beginning in common.</summary>
    PrefixHeaders,

    /// <summary>From the status.</summary>
    Status,

    /// <summary>From the body, in the protocol's format.</summary>
    Value,

    /// <summary>From the body, which is text.</summary>
    Text,

    /// <summary>From the body, which is bytes.</summary>
    Bytes,

    /// <summary>The body is handed over as a stream.</summary>
    Stream,

    /// <summary>From a header of an event's message.</summary>
    EventHeader,
}
