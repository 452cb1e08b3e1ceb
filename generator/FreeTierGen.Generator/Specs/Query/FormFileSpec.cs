namespace FreeTierGen.Generator.Specs.Query;

/// <summary>A class that writes the values of one shape as entries of a form, whose names begin as the value's holder says.</summary>
internal abstract record FormFileSpec(string Namespace, string ClassName) : SerializerFileSpec(Namespace, ClassName);

/// <summary>Writes a structure.</summary>
internal sealed record FormStructureSpec(string Namespace, string ClassName) : FormFileSpec(Namespace, ClassName)
{
    /// <summary>The members in model order.</summary>
    public required EquatableArray<FormMemberSpec> Members { get; init; }
}

/// <summary>A structure's member.</summary>
/// <param name="Entry">How its value is written.</param>
/// <param name="PropertyName">The property's name.</param>
/// <param name="Variable">The pattern variable that a writer has the value in.</param>
/// <param name="IsNullable">Whether the property can be null; it is not written then.</param>
internal sealed record FormMemberSpec(FormEntrySpec Entry, string PropertyName, string Variable, bool IsNullable);

/// <summary>A value with its name.</summary>
/// <param name="Name">The name's part.</param>
/// <param name="Value">How the value is written.</param>
/// <param name="Method">The method of the value's class that writes it.</param>
/// <param name="Mark">The local variable that holds what names began with before, where the value has entries of its own.</param>
internal sealed record FormEntrySpec(string Name, ValueSpec Value, string Method, string Mark);

/// <summary>Writes a union.</summary>
internal sealed record FormUnionSpec(string Namespace, string ClassName) : FormFileSpec(Namespace, ClassName)
{
    /// <summary>The cases in model order.</summary>
    public required EquatableArray<FormCaseSpec> Cases { get; init; }
}

/// <summary>A union's member.</summary>
/// <param name="Entry">How its value is written.</param>
/// <param name="CaseType">The case's class, fully qualified.</param>
/// <param name="Variable">The pattern variable that a writer has the case in.</param>
internal sealed record FormCaseSpec(FormEntrySpec Entry, string CaseType, string Variable);

/// <summary>Writes a list or a map: its items or entries are numbered.</summary>
internal abstract record FormCollectionSpec(string Namespace, string ClassName) : FormFileSpec(Namespace, ClassName)
{
    /// <summary>The part of the name that stands before the numbers; null where nothing does wherever the collection stands.</summary>
    public required string? Wrapping { get; init; }

    /// <summary>Whether the collection stands somewhere with that part.</summary>
    public required bool IsWrapped { get; init; }

    /// <summary>Whether it stands somewhere without it.</summary>
    public required bool IsFlattened { get; init; }

    /// <summary>Whether items or values can be null.</summary>
    public required bool IsSparse { get; init; }
}

/// <summary>Writes a list.</summary>
internal sealed record FormListSpec(string Namespace, string ClassName) : FormCollectionSpec(Namespace, ClassName)
{
    /// <summary>What an item is; its name is the number.</summary>
    public required FormEntrySpec Item { get; init; }

    /// <summary>Whether a list without items is sent as an entry without a value.</summary>
    public required bool SendsEmpty { get; init; }
}

/// <summary>Writes a map.</summary>
internal sealed record FormMapSpec(string Namespace, string ClassName) : FormCollectionSpec(Namespace, ClassName)
{
    /// <summary>The dictionary that callers mostly pass, whose entries can be written without allocating.</summary>
    public required string DictionaryType { get; init; }

    /// <summary>The keys' and values' types, separated by a comma.</summary>
    public required string EntryTypes { get; init; }

    /// <summary>What a key is.</summary>
    public required FormEntrySpec Key { get; init; }

    /// <summary>What a value is.</summary>
    public required FormEntrySpec Value { get; init; }
}
