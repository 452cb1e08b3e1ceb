using FreeTierGen.Generator.Specs.Http;

namespace FreeTierGen.Generator.Specs.Xml;

/// <summary>A class that reads and writes the values of one shape as XML: what is inside of an element, whose tags are its holder's.</summary>
internal abstract record XmlFileSpec(string Namespace, string ClassName) : SerializerFileSpec(Namespace, ClassName);

/// <summary>Reads and writes a structure.</summary>
internal sealed record XmlStructureSpec(string Namespace, string ClassName) : XmlFileSpec(Namespace, ClassName)
{
    /// <summary>The members that are attributes, in model order.</summary>
    public required EquatableArray<XmlMemberSpec> Attributes { get; init; }

    /// <summary>The members that are elements, in model order.</summary>
    public required EquatableArray<XmlMemberSpec> Elements { get; init; }

    /// <summary>How the elements' local names are told apart.</summary>
    public required TextDispatch Dispatch { get; init; }

    /// <summary>Whether a value can hold itself, so that there has to be a limit.</summary>
    public required bool IsRecursive { get; init; }

    /// <summary>What the structure is made from besides its members.</summary>
    public StructureRole Role { get; init; }

    /// <summary>The property that holds an output's metadata; null for other structures.</summary>
    public string? MetadataProperty { get; init; }

    /// <summary>Whether an output is also a member of something, where it has no metadata.</summary>
    public bool IsAlsoMember { get; init; }

    /// <summary>The members that are read from before the body.</summary>
    public EquatableArray<HeadMemberSpec> Head { get; init; } = [];

    /// <summary>Whether it is read from the whole response.</summary>
    public bool TakesResponse { get; init; }
}

/// <summary>A structure's member: an element, an attribute, or as many elements as a flattened collection has items.</summary>
internal sealed record XmlMemberSpec : MemberValueSpec
{
    /// <summary>The tags.</summary>
    public required XmlElementSpec Element { get; init; }

    /// <summary>Whether the member is an attribute (<c>@xmlAttribute</c>), so that what is said of tags is said of what is around its value.</summary>
    public required bool IsAttribute { get; init; }

    /// <summary>How the items are gathered of a collection without an element of its own (<c>@xmlFlattened</c>); null for others.</summary>
    public XmlFlattenedSpec? Flattened { get; init; }
}

/// <summary>Reads and writes a union.</summary>
internal sealed record XmlUnionSpec(string Namespace, string ClassName) : XmlFileSpec(Namespace, ClassName)
{
    /// <summary>Whether a value can hold itself, so that there has to be a limit.</summary>
    public required bool IsRecursive { get; init; }

    /// <summary>The cases in model order.</summary>
    public required EquatableArray<XmlCaseSpec> Cases { get; init; }

    /// <summary>How the elements' local names are told apart.</summary>
    public required TextDispatch Dispatch { get; init; }
}

/// <summary>A union's member.</summary>
/// <param name="Element">The tags.</param>
/// <param name="CaseType">The case's class, fully qualified.</param>
/// <param name="Construction">The expression before the value that makes a case; the whole expression for unit cases.</param>
/// <param name="ReadVariable">The local variable that a reader gathers a flattened collection in.</param>
/// <param name="WriteVariable">The pattern variable that a writer has the case in.</param>
/// <param name="Value">How the value is read and written.</param>
/// <param name="Flattened">How the items of a flattened collection are gathered; null for others.</param>
internal sealed record XmlCaseSpec(
    XmlElementSpec Element,
    string CaseType,
    string Construction,
    string ReadVariable,
    string WriteVariable,
    ValueSpec Value,
    XmlFlattenedSpec? Flattened);

/// <summary>Reads and writes a list with an element around its items.</summary>
internal sealed record XmlListSpec(string Namespace, string ClassName) : XmlFileSpec(Namespace, ClassName)
{
    /// <summary>The array that a reader makes.</summary>
    public required string ArrayType { get; init; }

    /// <summary>What an item is.</summary>
    public required XmlItemSpec Item { get; init; }
}

/// <summary>Reads and writes a map, with or without an element around its entries.</summary>
internal sealed record XmlMapSpec(string Namespace, string ClassName) : XmlFileSpec(Namespace, ClassName)
{
    /// <summary>What a reader gathers the entries in.</summary>
    public required string EntriesType { get; init; }

    /// <summary>The method that makes a map of the entries.</summary>
    public required string EntriesResult { get; init; }

    /// <summary>The dictionary that callers mostly pass, whose entries can be written without allocating.</summary>
    public required string DictionaryType { get; init; }

    /// <summary>The keys' and values' types, separated by a comma.</summary>
    public required string EntryTypes { get; init; }

    /// <summary>How the names of key and value are told apart: 0 and 1.</summary>
    public required TextDispatch Dispatch { get; init; }

    /// <summary>What a key is: a string or a string enum.</summary>
    public required XmlItemSpec Key { get; init; }

    /// <summary>What a value is.</summary>
    public required XmlItemSpec Value { get; init; }
}

/// <summary>Reads a string enum.</summary>
internal sealed record XmlEnumSpec(string Namespace, string ClassName) : XmlFileSpec(Namespace, ClassName)
{
    /// <summary>The names of the static properties with the known values.</summary>
    public required EquatableArray<string> Properties { get; init; }

    /// <summary>How the known values are told apart.</summary>
    public required TextDispatch Dispatch { get; init; }
}
