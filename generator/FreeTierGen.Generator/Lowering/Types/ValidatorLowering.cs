using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Symbols;
using FreeTierGen.Generator.Validation;

namespace FreeTierGen.Generator.Lowering.Types;

/// <summary>Says how structures and unions are checked.</summary>
internal sealed class ValidatorLowering(SmithyModel model, SymbolTable symbols)
{
    // What the validator's own code calls something, and words of patterns.
    private static readonly HashSet<string> UsedNames = ["violations", "index", "item", "entry", "entryKey", .. ReservedWords.OfPatterns];

    private ValidationIndex Index => symbols.Validation;

    /// <summary>The checks of a structure, or null where it has no validator.</summary>
    public ValidatorSpec? Lower(Shape structure)
    {
        if (!Index.HasValidator(structure))
        {
            return null;
        }

        var variables = Variables();
        return new ValidatorSpec(
            Index.IsRecursive(structure),
            structure.Members.Select(member => Member(member, variables)).OfType<MemberCheckSpec>().ToEquatableArray());
    }

    /// <summary>The checks of a union, or null where it has no validator.</summary>
    public UnionValidatorSpec? LowerUnion(Shape union)
    {
        if (!Index.HasValidator(union))
        {
            return null;
        }

        var variables = Variables();
        var cases = union.Members
            .Select(member => Member(member, variables))
            .OfType<MemberCheckSpec>()
            .ToEquatableArray();
        return new UnionValidatorSpec(Index.IsRecursive(union), symbols.Shapes.IsReachedFromInputs(union), cases);
    }

    private static NameScope Variables() => new(StringComparer.Ordinal, UsedNames);

    private MemberCheckSpec? Member(Member member, NameScope variables)
    {
        var symbol = symbols.Member(member);
        var checks = Checks(member, Index.IsSent(member.Container));
        var isStructure = member.Container.Type == ShapeType.Structure;
        var mustBePresent = isStructure && Index.MissesNull(member);
        if (checks.Count == 0 && !mustBePresent)
        {
            return null;
        }

        return new MemberCheckSpec(
            symbol.PropertyName,
            Take(variables, symbol.ParameterName),
            symbol.WireName,
            isStructure && (symbol.IsNullable || !symbol.IsValueType),
            mustBePresent,
            checks);
    }

    // Loops within loops number their variables, so nothing else is called so with a number either.
    private static string Take(NameScope variables, string name)
    {
        var stem = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return variables.Take(UsedNames.Contains(stem) ? name + "Value" : name, "Value");
    }

    private EquatableArray<CheckSpec> Checks(Member member, bool isSent)
    {
        var target = model.Target(member);
        var checks = new List<CheckSpec>(Index.Constraints.Of(member, target));
        var entries = target.Type switch
        {
            ShapeType.List => Entry(target.Member("member")!, isSent),
            ShapeType.Map => Entry(target.Member("value")!, isSent),
            _ => null,
        };
        if (isSent)
        {
            checks.AddRange(Index.Presence.Of(member, target, entries is not null));
        }

        switch (target.Type)
        {
            case ShapeType.Structure or ShapeType.Union when Index.HasValidator(target) && !EventStreams.IsStream(target):
                checks.Add(new NestedCheckSpec());
                break;
            case ShapeType.List when entries is not null:
                checks.Add(new ItemsCheckSpec(entries));
                break;
            case ShapeType.Map when Entry(target.Member("key")!, isSent) is var key && (key is not null || entries is not null):
                checks.Add(new MapCheckSpec(key, KeyText(member, target), entries));
                break;
        }

        return checks.ToEquatableArray();
    }

    // How a key stands in the paths of violations.
    private string KeyText(Member member, Shape map)
        => SensitiveKeys.Has(model, member, map) ? "\"(sensitive)\""
            : model.Target(map.Member("key")!).Type == ShapeType.Enum ? "{0}.Value"
            : "{0}";

    private EntryCheckSpec? Entry(Member member, bool isSent)
    {
        var checks = Checks(member, isSent);
        if (checks.Count == 0)
        {
            return null;
        }

        var symbol = symbols.Member(member);
        var isKey = member.Container.Type == ShapeType.Map && member.Name == "key";
        return new EntryCheckSpec(!isKey && (symbol.IsNullable || !symbol.IsValueType), !isKey && !symbol.IsNullable, checks);
    }
}
