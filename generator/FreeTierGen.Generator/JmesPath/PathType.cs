using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.JmesPath;

/// <summary>What a value of an expression is, in C#. Whether it can be null is not a part of its type.</summary>
internal abstract record PathType
{
    /// <summary>A value that is always null, such as a member that the model does not have.</summary>
    public static PathType Nothing { get; } = new NothingType();

    public static PathType Boolean { get; } = new BooleanType();

    /// <summary>Text, and values of enums.</summary>
    public static PathType Text { get; } = new TextType();

    public static PathType Double { get; } = new NumberType("double");

    private sealed record NothingType : PathType;

    private sealed record BooleanType : PathType;

    private sealed record TextType : PathType;
}

/// <summary>A number of a C# type that the others convert to implicitly where it is mixed with them.</summary>
internal sealed record NumberType(string CSharp) : PathType;

/// <summary>A structure or union of the model.</summary>
internal sealed record StructureType(Shape Shape) : PathType;

/// <summary>A map of the model.</summary>
internal sealed record MapType(Shape Shape) : PathType;

/// <summary>A list of the model.</summary>
internal sealed record ModeledListType(Shape Shape) : PathType;

/// <summary>A list that the expression makes.</summary>
/// <param name="Item">Its items.</param>
/// <param name="HasNulls">Whether items can be null.</param>
internal sealed record MadeListType(PathType Item, bool HasNulls) : PathType;

/// <summary>Values by name that are no value together: input and output.</summary>
internal sealed record ScopeType(IReadOnlyDictionary<string, PathValue> Values) : PathType;

/// <summary>A value: a C# expression without side effects.</summary>
/// <param name="Code">The expression.</param>
/// <param name="Type">What it gives.</param>
/// <param name="IsNullable">Whether it can be null.</param>
/// <param name="IsLinkNullable">
/// Whether a member access after it has to be <c>?.</c>: in <c>a?.B</c> the first one guards what follows, where <c>B</c> itself is set.
/// </param>
/// <param name="IsPrimary">Whether it needs no parentheses as an operand.</param>
internal sealed record PathValue(string Code, PathType Type, bool IsNullable = false, bool IsLinkNullable = false, bool IsPrimary = true)
{
    public static PathValue Null { get; } = new("null", PathType.Nothing, true, true);

    /// <summary>The expression as an operand.</summary>
    public string Operand => IsPrimary ? Code : $"({Code})";

    /// <summary>The expression with a property's or method's access after it.</summary>
    public string Access(string member) => Operand + (IsLinkNullable ? "?." : ".") + member;
}
