using FreeTierGen.Generator.Specs.Http;

namespace FreeTierGen.Generator.Specs.Clients;

/// <summary>How an operation's messages are written and read: a base class of the runtime, and what it leaves to generated code.</summary>
internal abstract record WireSpec
{
    /// <summary>The base class, fully qualified, without its type arguments.</summary>
    public required string BaseType { get; init; }

    /// <summary>What its constructor takes before the service and the operation.</summary>
    public EquatableArray<string> BaseArguments { get; init; } = [];

    /// <summary>What is sent and received as events; null for nearly all operations.</summary>
    public EventBindingSpec? Events { get; init; }
}

/// <summary>What an operation sends and receives as events.</summary>
internal sealed record EventBindingSpec
{
    /// <summary>The property of the input with the events that are sent; null where none are.</summary>
    public string? SentProperty { get; init; }

    /// <summary>The member's name in paths of violations; null where none are sent.</summary>
    public string? SentName { get; init; }

    /// <summary>The type of an event whose values can violate the model, fully qualified; null where none can.</summary>
    public string? ValidatedType { get; init; }

    /// <summary>The class that writes them, fully qualified; null where none are sent.</summary>
    public string? SentClass { get; init; }

    /// <summary>The method that copies an output with the events that are received; null where none are.</summary>
    public string? ReceivedCopy { get; init; }

    /// <summary>The class that reads them, fully qualified; null where none are received.</summary>
    public string? ReceivedClass { get; init; }

    /// <summary>Whether the input's other members are a message of their own, before the events.</summary>
    public required bool HasInitialRequest { get; init; }

    /// <summary>Whether the output's other members are a message of their own, before the events.</summary>
    public required bool HasInitialResponse { get; init; }

    /// <summary>Whether one of these has to be there.</summary>
    public required bool NeedsInitialResponse { get; init; }

    /// <summary>Whether the service wants HTTP/2 for events.</summary>
    public required bool PrefersHttp2 { get; init; }
}

/// <summary>Messages that are one tree of members each, without anything in HTTP's headers or URI.</summary>
internal sealed record TreeWireSpec : WireSpec
{
    /// <summary>The trees' format.</summary>
    public required WireFormat Format { get; init; }

    /// <summary>The class that writes the input, fully qualified; null where the operation has none.</summary>
    public string? InputSerializer { get; init; }

    /// <summary>The class that reads the output, fully qualified; null where the operation has none.</summary>
    public string? OutputSerializer { get; init; }

    /// <summary>The property of a synthesized output that holds the metadata.</summary>
    public required string MetadataProperty { get; init; }
}

/// <summary>Messages whose members are bound to HTTP, with a body in a format.</summary>
internal sealed record HttpWireSpec : WireSpec
{
    /// <summary>The body's format.</summary>
    public required WireFormat Format { get; init; }

    /// <summary>How the input becomes a request.</summary>
    public required HttpRequestSpec Request { get; init; }

    /// <summary>How a response becomes the output.</summary>
    public required HttpResponseSpec Response { get; init; }
}

/// <summary>Messages that are asked by a form and answered in XML.</summary>
internal sealed record QueryWireSpec : WireSpec
{
    /// <summary>The class that writes the input as entries of a form, fully qualified; null where the operation has none.</summary>
    public string? InputSerializer { get; init; }

    /// <summary>The class that reads the output from XML, fully qualified; null where the operation has none.</summary>
    public string? OutputSerializer { get; init; }

    /// <summary>The property of a synthesized output that holds the metadata.</summary>
    public required string MetadataProperty { get; init; }
}
