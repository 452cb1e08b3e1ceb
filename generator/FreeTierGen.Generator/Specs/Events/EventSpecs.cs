using FreeTierGen.Generator.Specs.Http;
using FreeTierGen.Generator.Specs.Trees;
using FreeTierGen.Generator.Specs.Xml;

namespace FreeTierGen.Generator.Specs.Events;

/// <summary>Reads and writes the events of one stream: which is which.</summary>
internal sealed record EventUnionSpec(string Namespace, string ClassName) : SerializerFileSpec(Namespace, ClassName)
{
    /// <summary>The format of payloads.</summary>
    public required WireFormat Format { get; init; }

    /// <summary>The media type of payloads in it.</summary>
    public required string MediaType { get; init; }

    /// <summary>The events in model order.</summary>
    public required EquatableArray<EventCaseSpec> Cases { get; init; }

    /// <summary>How events that are read are told apart, by their index.</summary>
    public required TextDispatch Dispatch { get; init; }

    /// <summary>The class that turns errors into exceptions, fully qualified.</summary>
    public required string ErrorsType { get; init; }

    /// <summary>Whether that class reads errors from a whole response.</summary>
    public required bool ErrorsTakeResponse { get; init; }

    /// <summary>The errors in the stream whose names in it are not their codes.</summary>
    public required EquatableArray<EventErrorSpec> RenamedErrors { get; init; }
}

/// <summary>An event of a stream.</summary>
internal sealed record EventCaseSpec
{
    /// <summary>Its name on the wire: the member of the union.</summary>
    public required string Name { get; init; }

    /// <summary>The case's class, fully qualified.</summary>
    public required string CaseType { get; init; }

    /// <summary>The expression before the value that makes a case; the whole expression for cases without a value.</summary>
    public required string Construction { get; init; }

    /// <summary>The pattern variable that a writer has the case in.</summary>
    public required string Variable { get; init; }

    /// <summary>Whether the case has a value.</summary>
    public required bool HasValue { get; init; }

    /// <summary>Whether it is an error.</summary>
    public required bool IsError { get; init; }

    /// <summary>The class that reads and writes the event's whole message, of the same namespace; null where all of it is the payload.</summary>
    public string? EventClass { get; init; }

    /// <summary>How the value is read and written where all of it is the payload.</summary>
    public EventPayloadSpec? Payload { get; init; }
}

/// <summary>An error whose name in a stream is not its code.</summary>
/// <param name="Name">Its name in the stream.</param>
/// <param name="Code">Its code.</param>
internal sealed record EventErrorSpec(string Name, string Code);

/// <summary>A payload in the protocol's format.</summary>
/// <param name="Reader">The method that reads it, fully qualified; null where it is not read.</param>
/// <param name="Writer">The arguments after the value that write it; null where it is not written.</param>
internal sealed record EventPayloadSpec(string? Reader, string? Writer);

/// <summary>Reads and writes the message of an event that has more than a payload, or another one than the protocol's format would make.</summary>
internal sealed record EventStructureSpec(string Namespace, string ClassName) : SerializerFileSpec(Namespace, ClassName)
{
    /// <summary>The format of payloads.</summary>
    public required WireFormat Format { get; init; }

    /// <summary>The media type of payloads in it.</summary>
    public required string MediaType { get; init; }

    /// <summary>Whether the event is an error.</summary>
    public required bool IsError { get; init; }

    /// <summary>The members that are headers, in model order.</summary>
    public required EquatableArray<HeadMemberSpec> Headers { get; init; }

    /// <summary>How the headers' names are told apart.</summary>
    public required TextDispatch Dispatch { get; init; }

    /// <summary>The member that is the payload; null where no single one is.</summary>
    public EventPayloadMemberSpec? Payload { get; init; }

    /// <summary>The members that are the payload beside each other, in a tree; null where there are none, or it is no tree.</summary>
    public TreeStructureSpec? Tree { get; init; }

    /// <summary>The members that are the payload beside each other, in XML; null where there are none, or it is no XML.</summary>
    public XmlStructureSpec? Xml { get; init; }

    /// <summary>The tags around <see cref="Xml"/>.</summary>
    public XmlElementSpec? Root { get; init; }

    /// <summary>The expression for the name of an error's message in the payload, as the format has it; null where the error has none.</summary>
    public string? MessageName { get; init; }
}

/// <summary>A member that is the payload.</summary>
internal sealed record EventPayloadMemberSpec : MemberValueSpec
{
    /// <summary>How a structure or union is read and written; null for text and bytes.</summary>
    public EventPayloadSpec? Payload { get; init; }
}
