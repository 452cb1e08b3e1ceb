using FreeTierGen.Generator.Specs.Http;

namespace FreeTierGen.Generator.Specs.Trees;

/// <summary>A class that reads and writes the values of one shape, in a format that is a tree of named members.</summary>
internal abstract record TreeFileSpec(string Namespace, string ClassName) : SerializerFileSpec(Namespace, ClassName)
{
    /// <summary>The format.</summary>
    public required WireFormat Format { get; init; }
}

/// <summary>Reads and writes a structure.</summary>
internal sealed record TreeStructureSpec(string Namespace, string ClassName) : TreeFileSpec(Namespace, ClassName)
{
    /// <summary>The members in model order.</summary>
    public required EquatableArray<TreeMemberSpec> Members { get; init; }

    /// <summary>How the members' names are told apart.</summary>
    public required TextDispatch Dispatch { get; init; }

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

/// <summary>A structure's member.</summary>
internal sealed record TreeMemberSpec : MemberValueSpec
{
    /// <summary>The name on the wire.</summary>
    public required string WireName { get; init; }

    /// <summary>The name as an expression: UTF-8 as it is written.</summary>
    public required string WrittenName { get; init; }
}

/// <summary>Reads and writes a union.</summary>
internal sealed record TreeUnionSpec(string Namespace, string ClassName) : TreeFileSpec(Namespace, ClassName)
{
    /// <summary>The cases in model order.</summary>
    public required EquatableArray<TreeCaseSpec> Cases { get; init; }

    /// <summary>How the members' names are told apart; index -1 is what is no member, as <c>__type</c>.</summary>
    public required TextDispatch Dispatch { get; init; }
}

/// <summary>A union's member.</summary>
/// <param name="WireName">The name on the wire.</param>
/// <param name="WrittenName">The name as an expression: UTF-8 as it is written.</param>
/// <param name="CaseType">The case's class, fully qualified.</param>
/// <param name="Construction">The expression before the value that makes a case; the whole expression for unit cases.</param>
/// <param name="Variable">The pattern variable that a writer has the case in.</param>
/// <param name="Value">How the value is read and written.</param>
internal sealed record TreeCaseSpec(
    string WireName, string WrittenName, string CaseType, string Construction, string Variable, ValueSpec Value);

/// <summary>Reads and writes a list.</summary>
internal sealed record TreeListSpec(string Namespace, string ClassName) : TreeFileSpec(Namespace, ClassName)
{
    /// <summary>The array that a reader makes.</summary>
    public required string ArrayType { get; init; }

    /// <summary>The items' type with its nullability.</summary>
    public required string ItemType { get; init; }

    /// <summary>How an item is read and written.</summary>
    public required ValueSpec Item { get; init; }

    /// <summary>Whether items can be null.</summary>
    public required bool IsSparse { get; init; }
}

/// <summary>Reads and writes a map.</summary>
internal sealed record TreeMapSpec(string Namespace, string ClassName) : TreeFileSpec(Namespace, ClassName)
{
    /// <summary>The dictionary that callers mostly pass, whose entries can be written without allocating.</summary>
    public required string DictionaryType { get; init; }

    /// <summary>The keys' and values' types, separated by a comma.</summary>
    public required string EntryTypes { get; init; }

    /// <summary>The values' type with its nullability.</summary>
    public required string ValueType { get; init; }

    /// <summary>What keys are: strings or string enums.</summary>
    public required ValueSpec Key { get; init; }

    /// <summary>How a value is read and written.</summary>
    public required ValueSpec Value { get; init; }

    /// <summary>Whether values can be null.</summary>
    public required bool IsSparse { get; init; }
}

/// <summary>Reads a string enum.</summary>
internal sealed record TreeEnumSpec(string Namespace, string ClassName) : TreeFileSpec(Namespace, ClassName)
{
    /// <summary>The names of the static properties with the known values.</summary>
    public required EquatableArray<string> Properties { get; init; }

    /// <summary>How the known values are told apart.</summary>
    public required TextDispatch Dispatch { get; init; }
}
