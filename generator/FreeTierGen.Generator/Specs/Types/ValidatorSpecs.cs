namespace FreeTierGen.Generator.Specs;

/// <summary>How a structure is checked.</summary>
/// <param name="IsRecursive">Whether the structure can hold itself, so that there has to be a limit.</param>
/// <param name="Members">The members with something to check.</param>
internal sealed record ValidatorSpec(bool IsRecursive, EquatableArray<MemberCheckSpec> Members);

/// <summary>How a union is checked.</summary>
/// <param name="IsRecursive">Whether the union can hold itself, so that there has to be a limit.</param>
/// <param name="RejectsUnknown">Whether a member that the model does not know is a violation: in requests, where it can't be sent.</param>
/// <param name="Cases">The cases with something to check.</param>
internal sealed record UnionValidatorSpec(bool IsRecursive, bool RejectsUnknown, EquatableArray<MemberCheckSpec> Cases);

/// <summary>How a member is checked.</summary>
/// <param name="PropertyName">The property, or a union's case.</param>
/// <param name="VariableName">A local variable for the value.</param>
/// <param name="WireName">The member's name in paths.</param>
/// <param name="CanBeNull">Whether the value has to be tested for null.</param>
/// <param name="MustBePresent">Whether null is a violation.</param>
/// <param name="Checks">The checks of a value that is there.</param>
internal sealed record MemberCheckSpec(
    string PropertyName,
    string VariableName,
    string WireName,
    bool CanBeNull,
    bool MustBePresent,
    EquatableArray<CheckSpec> Checks);

/// <summary>A check of a value.</summary>
internal abstract record CheckSpec
{
    /// <summary>Whether the check is of a constraint, which <c>RequiredOnly</c> skips.</summary>
    public abstract bool IsConstraint { get; }
}

/// <summary>The value's own <c>Validate</c>.</summary>
internal sealed record NestedCheckSpec : CheckSpec
{
    public override bool IsConstraint => false;
}

/// <summary>An enum must have a value: the empty one can't be sent.</summary>
internal sealed record EnumValueCheckSpec : CheckSpec
{
    public override bool IsConstraint => false;
}

/// <summary>A document must hold a value.</summary>
internal sealed record DocumentCheckSpec : CheckSpec
{
    public override bool IsConstraint => false;
}

/// <summary>What of a list or map must not be null.</summary>
internal enum Presence
{
    /// <summary>A list's items.</summary>
    Items,

    /// <summary>A map's keys: dictionaries that are not .NET's own can have null.</summary>
    Keys,

    /// <summary>A map's keys and values.</summary>
    Values,
}

/// <summary>Nothing in a list or map must be null, besides which nothing of it is checked.</summary>
/// <param name="Kind">What must not be null.</param>
/// <param name="HidesKeys">Whether a map's keys must not be shown.</param>
internal sealed record PresenceCheckSpec(Presence Kind, bool HidesKeys) : CheckSpec
{
    public override bool IsConstraint => false;
}

/// <summary>What a length counts.</summary>
internal enum LengthKind
{
    /// <summary>A string's Unicode scalar values.</summary>
    Text,

    /// <summary>A blob's bytes.</summary>
    Bytes,

    /// <summary>A list's or map's entries.</summary>
    Entries,
}

/// <summary><c>@length</c>.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Min">The smallest length, or null.</param>
/// <param name="Max">The largest length, or null.</param>
internal sealed record LengthCheckSpec(LengthKind Kind, long? Min, long? Max) : CheckSpec
{
    public override bool IsConstraint => true;
}

/// <summary><c>@range</c>.</summary>
/// <param name="Violation">A condition over <c>{0}</c>, the value, that holds where the range is violated.</param>
/// <param name="Min">The smallest value as an argument of the collector.</param>
/// <param name="Max">The largest value as an argument of the collector.</param>
internal sealed record RangeCheckSpec(string Violation, string Min, string Max) : CheckSpec
{
    public override bool IsConstraint => true;
}

/// <summary><c>@pattern</c>.</summary>
/// <param name="Matcher">The class that matches it, fully qualified.</param>
/// <param name="IsTimed">Whether it needs a regular expression, for which a validation has so much time and no more.</param>
internal sealed record PatternCheckSpec(string Matcher, bool IsTimed) : CheckSpec
{
    public override bool IsConstraint => true;
}

/// <summary><c>@uniqueItems</c>.</summary>
internal sealed record UniqueItemsCheckSpec : CheckSpec
{
    public override bool IsConstraint => true;
}

/// <summary>A list's items.</summary>
/// <param name="Item">How each is checked.</param>
internal sealed record ItemsCheckSpec(EntryCheckSpec Item) : CheckSpec
{
    public override bool IsConstraint => Item.IsConstraint;
}

/// <summary>A map's entries.</summary>
/// <param name="Key">How each key is checked, or null.</param>
/// <param name="KeyText">The key as text, over <c>{0}</c>.</param>
/// <param name="Value">How each value is checked, or null.</param>
internal sealed record MapCheckSpec(EntryCheckSpec? Key, string KeyText, EntryCheckSpec? Value) : CheckSpec
{
    public override bool IsConstraint => (Key?.IsConstraint ?? true) && (Value?.IsConstraint ?? true);
}

/// <summary>How a list's item, a map's key or its value is checked.</summary>
/// <param name="CanBeNull">Whether the value has to be tested for null.</param>
/// <param name="MustBePresent">Whether null is a violation: in all but sparse lists and maps.</param>
/// <param name="Checks">The checks of a value that is there.</param>
internal sealed record EntryCheckSpec(bool CanBeNull, bool MustBePresent, EquatableArray<CheckSpec> Checks)
{
    /// <summary>Whether there are constraints only, which <c>RequiredOnly</c> skips.</summary>
    public bool IsConstraint
    {
        get
        {
            if (CanBeNull && MustBePresent)
            {
                return false;
            }

            foreach (var check in Checks)
            {
                if (!check.IsConstraint)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
