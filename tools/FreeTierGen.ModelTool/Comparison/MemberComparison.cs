using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.ModelTool.Models;

namespace FreeTierGen.ModelTool.Comparison;

/// <summary>Compares members: a structure's properties, a union's cases, an enum's values.</summary>
internal sealed class MemberComparison(GeneratedClient old, GeneratedClient @new, ChangeList changes)
{
    /// <summary>Says of a member that it is new.</summary>
    internal void Added(string subject, string path, Member member)
    {
        bool isRequired = @new.Symbols.Member(member).IsRequired;
        changes.Added(subject, path, isRequired ? "is new and has to be set" : "is new", isRequired ? Impact.Breaking : Impact.None);
    }

    /// <summary>Compares a member with what it is in the newer model.</summary>
    internal void Compare(string subject, string path, Member former, Member current)
    {
        MemberSymbol was = old.Symbols.Member(former);
        MemberSymbol isNow = @new.Symbols.Member(current);
        if (was.PropertyName != isNow.PropertyName)
        {
            changes.Changed(subject, path, Impact.Breaking, $"is called {isNow.PropertyName} instead of {was.PropertyName} in C#");
        }

        if (former.Container.Type is ShapeType.Enum or ShapeType.IntEnum)
        {
            CompareValues(subject, path, former, current);
        }
        else
        {
            CompareTypes(subject, path, was, isNow, @new.Symbols.Shapes.IsReachedFromInputs(current.Container));
            CompareDefaults(subject, path, former, current);
            ConstraintComparison.Compare(subject, path, former.Traits, current.Traits, @new.Symbols.Shapes.IsReachedFromInputs(current.Container), changes);
        }

        TraitComparison.Compare(subject, path, former.Traits, current.Traits, changes);
    }

    private void CompareValues(string subject, string path, Member former, Member current)
    {
        string? was = ValueOf(former);
        string? isNow = ValueOf(current);
        if (was != isNow)
        {
            changes.Changed(subject, path, Impact.Attention, $"its value is {isNow} instead of {was}");
        }
    }

    private void CompareTypes(string subject, string path, MemberSymbol was, MemberSymbol isNow, bool isSent)
    {
        bool isAnother = old.Erased(was.Type) != @new.Erased(isNow.Type) || (isNow.IsValueType && was.IsNullable != isNow.IsNullable);
        if (isAnother)
        {
            changes.Changed(subject, path, Impact.Breaking, $"is of type {Describe(isNow)} instead of {Describe(was)}");
        }

        if (isNow.IsRequired && !was.IsRequired)
        {
            changes.Changed(subject, path, Impact.Breaking, "has to be set now");
        }
        else if (isNow.MustBePresent && !was.MustBePresent && isSent)
        {
            changes.Changed(subject, path, Impact.Attention, "is required now: requests without it are not sent");
        }
        else if (was.IsRequired && !isNow.IsRequired)
        {
            changes.Changed(subject, path, isNow.IsNullable && !isAnother ? Impact.Attention : Impact.None, "does not have to be set any more" + (isNow.IsNullable ? ", and may be null" : ""));
        }
        else if (!isAnother && isNow.IsNullable && !was.IsNullable)
        {
            changes.Changed(subject, path, Impact.Attention, "may be null now");
        }
        else if (!isAnother && was.IsNullable && !isNow.IsNullable)
        {
            changes.Changed(subject, path, isSent ? Impact.Attention : Impact.None, "is never null any more");
        }

        if (!isAnother && was.Type != isNow.Type)
        {
            changes.Changed(subject, path, Impact.Attention, $"is of type {Describe(isNow)} instead of {Describe(was)}");
        }
    }

    private void CompareDefaults(string subject, string path, Member former, Member current)
    {
        string? was = Nullability.EffectiveDefault(former) is { } old ? NodeText.ForPeople(old) : null;
        string? isNow = Nullability.EffectiveDefault(current) is { } @new ? NodeText.ForPeople(@new) : null;
        if (was != isNow)
        {
            changes.Changed(subject, path, Impact.Attention, $"its default is {isNow ?? "none"} instead of {was ?? "none"}");
        }
    }

    private static string Describe(MemberSymbol symbol) => symbol.Type.Length == 0 ? "none" : GeneratedClient.Short(symbol.DeclaredType);

    private static string? ValueOf(Member member) => member.Container.Type == ShapeType.IntEnum ? EnumValues.Number(member) : EnumValues.Text(member);
}
