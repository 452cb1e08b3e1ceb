namespace FreeTierGen.Generator.Specs;

/// <summary>What a declaration's XML documentation says.</summary>
/// <param name="Html">The model's documentation, or null where it has none.</param>
/// <param name="Fallback">What is said without it: plain text.</param>
/// <param name="Note">What the summary ends in whatever it says: sentences of plain text; or null.</param>
internal sealed record DocumentationSpec(string? Html, string Fallback, string? Note = null)
{
    /// <summary>What the documentation mentions that has a name in C#.</summary>
    public EquatableArray<ReferenceSpec> References { get; init; } = [];
}

/// <summary>Something that documentation mentions.</summary>
/// <param name="Name">What the model calls it.</param>
/// <param name="Symbol">The type or method, fully qualified.</param>
/// <param name="IsSureInCode">Whether the name means this even where it is not meant as a link.</param>
internal sealed record ReferenceSpec(string Name, string Symbol, bool IsSureInCode);

/// <summary>A declaration that the model deprecates.</summary>
/// <param name="Message">Why, and what to use instead.</param>
internal sealed record DeprecationSpec(string Message);

/// <summary>A property of a structure or error.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="DeclaredType">The type with its nullability.</param>
/// <param name="IsRequired">Whether it is C# <c>required</c>.</param>
/// <param name="DefaultExpression">What it is initialised with, or null.</param>
/// <param name="AbsentExpression">What stands for it where nothing was sent.</param>
/// <param name="Documentation">The documentation.</param>
/// <param name="Deprecation">Set where the member is deprecated.</param>
/// <param name="JsonAttribute">What <c>JsonSerializer</c> has to be told of it, without brackets; or null.</param>
internal sealed record PropertySpec(
    string Name,
    string DeclaredType,
    bool IsRequired,
    string? DefaultExpression,
    string AbsentExpression,
    DocumentationSpec Documentation,
    DeprecationSpec? Deprecation,
    string? JsonAttribute = null);

/// <summary>A method that copies an input with another token: that of a page, or one that tells requests apart.</summary>
/// <param name="Name">The method that makes the copy.</param>
/// <param name="PropertyName">The token's property.</param>
/// <param name="DeclaredType">The token's type with its nullability.</param>
/// <param name="ParameterName">The token as a parameter.</param>
/// <param name="Documentation">What the copy is for.</param>
internal sealed record TokenCopySpec(string Name, string PropertyName, string DeclaredType, string ParameterName, string Documentation);

/// <summary>A member of an enum.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Value">The value on the wire: text of string enums, digits of intEnums.</param>
/// <param name="Documentation">The documentation.</param>
/// <param name="Deprecation">Set where the member is deprecated.</param>
internal sealed record EnumMemberSpec(string Name, string Value, DocumentationSpec Documentation, DeprecationSpec? Deprecation);

/// <summary>A case of a union.</summary>
/// <param name="Name">The nested class.</param>
/// <param name="ParameterName">The case as a parameter of <c>Match</c>.</param>
/// <param name="ValueType">The value's type, or null for a member without a value.</param>
/// <param name="IsReferenceType">Whether the value can be null by mistake.</param>
/// <param name="Documentation">The documentation.</param>
/// <param name="Deprecation">Set where the member is deprecated.</param>
internal sealed record UnionCaseSpec(
    string Name,
    string ParameterName,
    string? ValueType,
    bool IsReferenceType,
    DocumentationSpec Documentation,
    DeprecationSpec? Deprecation);
