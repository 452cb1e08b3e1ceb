namespace FreeTierGen.Generator.Specs;

/// <summary>What a structure's member is to the code that reads and writes it, wherever the value is on the wire.</summary>
internal abstract record MemberValueSpec
{
    /// <summary>The property's name.</summary>
    public required string PropertyName { get; init; }

    /// <summary>The local variable that a reader keeps the value in.</summary>
    public required string ReadVariable { get; init; }

    /// <summary>The pattern variable that a writer has the value in.</summary>
    public required string WriteVariable { get; init; }

    /// <summary>How the value is read and written.</summary>
    public required ValueSpec Value { get; init; }

    /// <summary>The local variable's type.</summary>
    public required string VariableType { get; init; }

    /// <summary>What the local variable begins with: <c>null</c>, <c>default</c> or the default itself.</summary>
    public required string InitialExpression { get; init; }

    /// <summary>The expression that the property is set to.</summary>
    public required string ResultExpression { get; init; }

    /// <summary>Whether the property can be null; it is not written then.</summary>
    public required bool IsNullable { get; init; }
}
