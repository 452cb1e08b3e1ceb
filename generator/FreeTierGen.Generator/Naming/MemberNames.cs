using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Naming;

/// <summary>Gives the members of a shape their C# names.</summary>
internal static class MemberNames
{
    /// <summary>The names, in the order of the members. They are distinct and differ from what the type has of its own.</summary>
    /// <param name="shape">The shape with the members.</param>
    /// <param name="typeName">The name of the shape's type, which a member can't have.</param>
    public static string[] Assign(Shape shape, string typeName)
    {
        var isEnum = shape.Type is ShapeType.Enum or ShapeType.IntEnum;
        var scope = new NameScope(StringComparer.Ordinal, shape.Type switch
        {
            ShapeType.Enum => ReservedWords.OfEnum,
            ShapeType.Union => ReservedWords.OfUnion,
            ShapeType.IntEnum => null,
            _ => shape.Traits.Has(TraitIds.Error) ? ReservedWords.OfError : ReservedWords.OfStructure,
        });
        scope.Reserve(typeName);

        var cased = new string[shape.Members.Length];
        foreach (var member in shape.Members)
        {
            cased[member.Index] = isEnum ? Casing.EnumMember(member.Name) : Casing.Pascal(member.Name);
        }

        // A member that keeps its name has it before one that casing leads there.
        var names = new string[cased.Length];
        Take(shape, scope, cased, names, keepTheirNames: true);
        Take(shape, scope, cased, names, keepTheirNames: false);
        return names;
    }

    /// <summary>Whether an error's member is its message, which is <c>Exception.Message</c>.</summary>
    public static bool IsErrorMessage(Member member)
        => member.Container.Traits.Has(TraitIds.Error)
            && (member.Name == "message" || (member.Name == "Message" && member.Container.Member("message") is null));

    private static void Take(Shape shape, NameScope scope, string[] cased, string[] names, bool keepTheirNames)
    {
        var isError = shape.Traits.Has(TraitIds.Error);
        var suffix = shape.Type == ShapeType.Union ? "Case" : "Value";
        foreach (var member in shape.Members)
        {
            if (cased[member.Index] == member.Name == keepTheirNames)
            {
                var wanted = ReservedWords.Replace(cased[member.Index]);
                names[member.Index] = isError && IsErrorMessage(member) ? "Message"
                    : scope.TryTake(wanted) ? wanted
                    : TakeOther(scope, shape, member, wanted, suffix);
            }
        }
    }

    private static string TakeOther(NameScope scope, Shape shape, Member member, string name, string suffix)
    {
        // An enum's value may say more than its name, which has signs removed.
        if (shape.Type == ShapeType.Enum && Casing.EnumMember(EnumValues.Text(member)) is var fromValue && scope.TryTake(fromValue))
        {
            return fromValue;
        }

        return scope.Take(name, suffix);
    }
}
