namespace FreeTierGen.Generator.Specs.Http;

/// <summary>How an input becomes a request: what its members are bound to.</summary>
internal sealed record HttpRequestSpec
{
    /// <summary>The path, part by part.</summary>
    public required EquatableArray<PathPartSpec> Path { get; init; }

    /// <summary>The label that the endpoint has and not the path, which has to be there all the same; null where there is none.</summary>
    public EndpointLabelSpec? EndpointLabel { get; init; }

    /// <summary>The parts of the query that are the same in all requests, as they are sent.</summary>
    public required EquatableArray<string> QueryLiterals { get; init; }

    /// <summary>The members that are entries of the query.</summary>
    public required EquatableArray<BoundMemberSpec> Query { get; init; }

    /// <summary>The member whose entries are entries of the query, or null.</summary>
    public BoundEntriesSpec? QueryEntries { get; init; }

    /// <summary>The members that are headers.</summary>
    public required EquatableArray<BoundMemberSpec> Headers { get; init; }

    /// <summary>The member whose entries are headers, or null.</summary>
    public BoundEntriesSpec? PrefixHeaders { get; init; }

    /// <summary>The body, or null where there is none.</summary>
    public RequestBodySpec? Body { get; init; }
}

/// <summary>A label that stands in the endpoint.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="PropertyName">The property's name.</param>
internal sealed record EndpointLabelSpec(string Name, string PropertyName);

/// <summary>A part of a path.</summary>
/// <param name="Text">What is the same in all requests, as it is sent; empty for a label.</param>
/// <param name="Label">The member whose value stands here, or null.</param>
/// <param name="IsGreedy">Whether slashes in the value separate segments.</param>
internal sealed record PathPartSpec(string Text, BoundMemberSpec? Label, bool IsGreedy);

/// <summary>A member that is bound to a label, an entry of the query or a header.</summary>
internal sealed record BoundMemberSpec
{
    /// <summary>The name on the wire: of the header, or of the query's entry as it is sent; of a label the member's.</summary>
    public required string Name { get; init; }

    /// <summary>The property's name.</summary>
    public required string PropertyName { get; init; }

    /// <summary>The pattern variable that has the value.</summary>
    public required string Variable { get; init; }

    /// <summary>Whether the property can be null.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>What the value is; of a list what its items are.</summary>
    public required ValueSpec Value { get; init; }

    /// <summary>Whether the value is a list.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether a string is sent as base64, as those with a media type are in headers.</summary>
    public bool IsBase64 { get; init; }
}

/// <summary>A member whose entries are entries of the query or headers.</summary>
internal sealed record BoundEntriesSpec
{
    /// <summary>What the names of the headers begin with; null for entries of the query.</summary>
    public string? Prefix { get; init; }

    /// <summary>The property's name.</summary>
    public required string PropertyName { get; init; }

    /// <summary>The pattern variable that has the map.</summary>
    public required string Variable { get; init; }

    /// <summary>Whether keys are enums.</summary>
    public required bool HasEnumKeys { get; init; }

    /// <summary>Whether values, or the items of lists of them, are enums.</summary>
    public required bool HasEnumValues { get; init; }

    /// <summary>Whether values are lists.</summary>
    public required bool HasLists { get; init; }

    /// <summary>The names that something else has, which comes first.</summary>
    public required EquatableArray<NamedEntrySpec> Named { get; init; }
}

/// <summary>A key that something else has.</summary>
/// <param name="Key">The key.</param>
/// <param name="PropertyName">The property whose value it is, where that can be null; else null.</param>
internal sealed record NamedEntrySpec(string Key, string? PropertyName);

/// <summary>The body of a request.</summary>
internal sealed record RequestBodySpec
{
    /// <summary>What it is made of.</summary>
    public required HttpBodyKind Kind { get; init; }

    /// <summary>The arguments that say how the input, or the payload, is written in the protocol's format; null for payloads without one.</summary>
    public string? Writer { get; init; }

    /// <summary>The content type of a payload without a format; empty where the format's own counts.</summary>
    public string ContentType { get; init; } = "";

    /// <summary>The payload's member; null where the body is the input's members.</summary>
    public BoundMemberSpec? Payload { get; init; }

    /// <summary>Whether a body is sent where the payload is null.</summary>
    public bool IsSentWhenAbsent { get; init; }

    /// <summary>Whether the length of a stream has to be known before it is sent.</summary>
    public bool RequiresLength { get; init; }
}

/// <summary>What a body is made of.</summary>
internal enum HttpBodyKind
{
    /// <summary>The members that are bound to nothing else.</summary>
    Members,

    /// <summary>One member in the protocol's format.</summary>
    Value,

    /// <summary>One member that is text.</summary>
    Text,

    /// <summary>One member that is bytes.</summary>
    Bytes,

    /// <summary>One member that is a stream.</summary>
    Stream,

    /// <summary>One member that is a stream of events, each of which is written when it comes.</summary>
    Events,
}
