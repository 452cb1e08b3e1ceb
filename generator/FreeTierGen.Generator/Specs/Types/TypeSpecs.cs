namespace FreeTierGen.Generator.Specs;

/// <summary>What declarations of all types have.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Visibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="TypeName">The simple name.</param>
/// <param name="Documentation">The documentation.</param>
/// <param name="Deprecation">Set where the shape is deprecated.</param>
/// <param name="UsesDeprecated">Whether the type mentions something deprecated, whose warning it has to silence.</param>
internal sealed record TypeDeclarationSpec(
    string Namespace,
    string Visibility,
    string TypeName,
    DocumentationSpec Documentation,
    DeprecationSpec? Deprecation = null,
    bool UsesDeprecated = false);

/// <summary>A file with one type that stands for a shape.</summary>
/// <param name="Declaration">What is declared.</param>
internal abstract record TypeFileSpec(TypeDeclarationSpec Declaration)
    : FileSpec(Declaration.TypeName + ".g.cs", Declaration.Namespace, Declaration.Visibility)
{
    /// <summary>The type's simple name.</summary>
    public string TypeName => Declaration.TypeName;

    /// <summary>The type, fully qualified.</summary>
    public string Reference => $"global::{Namespace}.{TypeName}";
}

/// <summary>A structure: a sealed class with init properties.</summary>
/// <param name="Declaration">What is declared.</param>
/// <param name="Properties">The members.</param>
/// <param name="MetadataProperty">The name of the property for the response's metadata, of an operation's output; else null.</param>
/// <param name="HasAbsentInstance">Whether an instance is needed that stands for an absent one.</param>
/// <param name="TokenCopies">The copies with another token, of a paginated input.</param>
/// <param name="Validator">How it is checked, or null where nothing can be violated.</param>
/// <param name="Stream">The stream that an output's caller has to end, or null.</param>
/// <param name="DebuggerDisplay">What a debugger shows of it, or null.</param>
internal sealed record StructureSpec(
    TypeDeclarationSpec Declaration,
    EquatableArray<PropertySpec> Properties,
    string? MetadataProperty,
    bool HasAbsentInstance,
    EquatableArray<TokenCopySpec> TokenCopies,
    ValidatorSpec? Validator,
    StreamSpec? Stream = null,
    string? DebuggerDisplay = null)
    : TypeFileSpec(Declaration);

/// <summary>A body that is handed to the caller before it has arrived.</summary>
/// <param name="PropertyName">The property with the stream.</param>
/// <param name="IsNullable">Whether it can be null.</param>
/// <param name="HasEvents">Whether it is a stream of events, which whoever makes an output without a service may give in any form.</param>
internal sealed record StreamSpec(string PropertyName, bool IsNullable, bool HasEvents);

/// <summary>A string enum: a struct over its value, so that values newer than the model survive.</summary>
/// <param name="Declaration">What is declared.</param>
/// <param name="IsSensitive">Whether values must not be printed.</param>
/// <param name="Members">The values that the model names.</param>
internal sealed record StringEnumSpec(TypeDeclarationSpec Declaration, bool IsSensitive, EquatableArray<EnumMemberSpec> Members)
    : TypeFileSpec(Declaration);

/// <summary>An intEnum: a C# enum over <c>int</c>.</summary>
/// <param name="Declaration">What is declared.</param>
/// <param name="Members">The values that the model names.</param>
internal sealed record IntEnumSpec(TypeDeclarationSpec Declaration, EquatableArray<EnumMemberSpec> Members)
    : TypeFileSpec(Declaration);

/// <summary>A union: an abstract class with a nested class for each case.</summary>
/// <param name="Declaration">What is declared.</param>
/// <param name="Cases">The members.</param>
/// <param name="HasAbsentInstance">Whether an instance is needed that stands for an absent one.</param>
/// <param name="ConverterType">The class that converts it for <c>JsonSerializer</c>, fully qualified.</param>
/// <param name="Validator">How it is checked, or null where nothing can be violated.</param>
internal sealed record UnionSpec(
    TypeDeclarationSpec Declaration,
    EquatableArray<UnionCaseSpec> Cases,
    bool HasAbsentInstance,
    string ConverterType,
    UnionValidatorSpec? Validator)
    : TypeFileSpec(Declaration);

/// <summary>The class that converts a union for <c>JsonSerializer</c>.</summary>
internal sealed record UnionConverterSpec(string Namespace, string Visibility, string TypeName)
    : FileSpec(TypeName + ".g.cs", Namespace, Visibility)
{
    /// <summary>The union, fully qualified.</summary>
    public required string Type { get; init; }

    /// <summary>The members.</summary>
    public required EquatableArray<ConvertedCaseSpec> Cases { get; init; }

    /// <summary>Whether something that the model deprecates is used.</summary>
    public required bool UsesDeprecated { get; init; }
}

/// <summary>A member of a union as it is converted.</summary>
/// <param name="MemberName">Its name in the model.</param>
/// <param name="CaseType">The case, fully qualified.</param>
/// <param name="Variable">A name for a value of the case.</param>
/// <param name="ValueType">The value's type, fully qualified; null for a member without a value.</param>
/// <param name="Converter">The expression for the converter of its value; null for a member without a value.</param>
internal sealed record ConvertedCaseSpec(string MemberName, string CaseType, string Variable, string? ValueType, string? Converter);

/// <summary>An error: an exception.</summary>
/// <param name="Declaration">What is declared.</param>
/// <param name="BaseType">The service's base exception, fully qualified.</param>
/// <param name="Code">The error's code: its shape's name.</param>
/// <param name="StatusCode">The HTTP status that the model gives it.</param>
/// <param name="IsServerFault">Whether the service is at fault.</param>
/// <param name="IsRetryable">Whether the model marks it retryable.</param>
/// <param name="IsThrottling">Whether the model marks it as throttling.</param>
/// <param name="IsMessageSensitive">Whether the model marks its message sensitive.</param>
/// <param name="Properties">The members besides the message.</param>
internal sealed record ErrorSpec(
    TypeDeclarationSpec Declaration,
    string BaseType,
    string Code,
    int StatusCode,
    bool IsServerFault,
    bool IsRetryable,
    bool IsThrottling,
    bool IsMessageSensitive,
    EquatableArray<PropertySpec> Properties)
    : TypeFileSpec(Declaration);

/// <summary>The exception that all errors of a service derive from.</summary>
/// <param name="Declaration">What is declared.</param>
internal sealed record ServiceExceptionSpec(TypeDeclarationSpec Declaration) : TypeFileSpec(Declaration);
