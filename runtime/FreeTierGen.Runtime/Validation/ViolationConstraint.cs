namespace FreeTierGen.Runtime.Validation;

/// <summary>Which constraint of the model a value violates.</summary>
public enum ViolationConstraint
{
    /// <summary><c>@required</c>: the member has no value.</summary>
    Required,

    /// <summary><c>@length</c>: too short or too long, too few or too many.</summary>
    Length,

    /// <summary><c>@range</c>: too small or too large.</summary>
    Range,

    /// <summary><c>@pattern</c>: the text does not match.</summary>
    Pattern,

    /// <summary><c>@uniqueItems</c>: a list holds a value twice.</summary>
    UniqueItems,

    /// <summary>An enum without a value (its <c>default</c>), which can't be sent.</summary>
    EnumValue,

    /// <summary>A union without a member, or with one that the model does not know, which can't be sent.</summary>
    UnionMember,

    /// <summary>A document without a value (the default <see cref="System.Text.Json.JsonElement"/>, or of a disposed one), which can't be sent.</summary>
    Document,

    /// <summary>A value that is nested deeper than 256 levels, for instance because it holds itself.</summary>
    Depth,
}
