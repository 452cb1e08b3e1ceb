using System.Collections.Concurrent;
using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Naming;

/// <summary>
/// What members are in C#. Those of a shape are decided together, when one of them is asked for, which any thread may do.
/// </summary>
internal sealed class MemberTable(SmithyModel model, TypeNames types, TypeReferences references, Nullability nullability)
{
    private readonly ConcurrentDictionary<ShapeId, MemberSymbol[]> _symbols = new();

    /// <summary>What the member is in C#.</summary>
    public MemberSymbol Of(Member member)
    {
        var shape = member.Container;
        return (_symbols.TryGetValue(shape.Id, out var symbols) ? symbols : _symbols.GetOrAdd(shape.Id, Create(shape)))[member.Index];
    }

    private MemberSymbol[] Create(Shape shape)
    {
        var typeName = types.Find(shape) ?? "";
        var names = MemberNames.Assign(shape, typeName);
        var parameters = Parameters(names);
        var symbols = new MemberSymbol[names.Length];
        foreach (var member in shape.Members)
        {
            symbols[member.Index] = Create(member, names[member.Index], parameters[member.Index], CopyName(names, typeName, names[member.Index]));
        }

        return symbols;
    }

    private MemberSymbol Create(Member member, string name, string parameter, string copy)
    {
        var target = model.Target(member);
        var type = references.OfTarget(target);
        var isNullable = nullability.IsNullable(member);
        var isRequired = nullability.IsCSharpRequired(member);
        var modeled = Nullability.EffectiveDefault(member);
        var absent = isNullable ? "null"
            : modeled is not null && DefaultValues.Expression(target, modeled, references, enumMember => Of(enumMember).PropertyName) is { } value ? value
            : Absence.Expression(target, references);
        return new MemberSymbol
        {
            WireName = member.Name,
            PropertyName = name,
            ParameterName = parameter,
            CopyName = copy,
            Type = type,
            IsNullable = isNullable,
            IsValueType = TypeReferences.IsValueType(target),
            IsRequired = isRequired,
            MustBePresent = Nullability.MustBePresent(member),
            DefaultExpression = isNullable || isRequired || absent == "default" ? null : absent,
            AbsentExpression = absent,
            IsErrorMessage = MemberNames.IsErrorMessage(member),
        };
    }

    private static string CopyName(string[] names, string typeName, string name)
    {
        var copy = "With" + name;
        while (copy == typeName || Array.IndexOf(names, copy) >= 0)
        {
            copy += "Copy";
        }

        return copy;
    }

    // URL and Url are two properties, but would be one parameter.
    private static string[] Parameters(string[] names)
    {
        var parameters = new string[names.Length];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var clashing = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            parameters[i] = Casing.Camel(names[i]);
            if (!seen.Add(parameters[i]))
            {
                clashing.Add(parameters[i]);
            }
        }

        for (var i = 0; i < names.Length; i++)
        {
            if (clashing.Contains(parameters[i]))
            {
                parameters[i] = ReservedWords.Escape(char.ToLowerInvariant(names[i][0]) + names[i].Substring(1));
            }
        }

        return parameters;
    }
}
