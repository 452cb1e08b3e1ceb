namespace FreeTierGen.Generator.Naming;

/// <summary>What a member is in C#.</summary>
internal sealed record MemberSymbol
{
    /// <summary>The member's name on the wire: its name in the model.</summary>
    public required string WireName { get; init; }

    /// <summary>The property's name; of an enum's member the static property's or constant's, of a union's the case's.</summary>
    public required string PropertyName { get; init; }

    /// <summary>The property's name as a parameter: camelCase, keywords escaped.</summary>
    public required string ParameterName { get; init; }

    /// <summary>The method that makes a copy of the structure with another value of this member, where there is one.</summary>
    public required string CopyName { get; init; }

    /// <summary>The type, fully qualified, without <c>?</c>. Empty for a union's member without a value.</summary>
    public required string Type { get; init; }

    /// <summary>Whether the property's type has a <c>?</c>.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>Whether <see cref="Type"/> is a value type, so that <c>?</c> makes it a <c>Nullable</c>.</summary>
    public required bool IsValueType { get; init; }

    /// <summary>Whether the property is C# <c>required</c>.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>
    /// Whether validation misses the member where it is null: <c>@required</c>, and nothing fills it later, as is
    /// done for idempotency tokens and defaults.
    /// </summary>
    public required bool MustBePresent { get; init; }

    /// <summary>What the property is initialised with, or null where the type's own default will do.</summary>
    public string? DefaultExpression { get; init; }

    /// <summary>
    /// What a reader takes for an absent or null value: <c>null</c> for nullable properties, the default, or what
    /// client error correction says.
    /// </summary>
    public required string AbsentExpression { get; init; }

    /// <summary>Whether the member is an error's message, which is <c>Exception.Message</c>.</summary>
    public bool IsErrorMessage { get; init; }

    /// <summary>The type with its nullability, as a property declares it.</summary>
    public string DeclaredType => IsNullable ? Type + "?" : Type;
}
