using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.JmesPath;

/// <summary>
/// Values of the model as expressions see them. See "JMESPath data model" in Smithy's specification of waiters: enums are text, timestamps
/// numbers of seconds.
/// </summary>
internal sealed class ShapeValues(SmithyModel model, SymbolTable symbols)
{
    /// <summary>A value of the shape.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="code">The C# expression that reads it.</param>
    /// <param name="isNullable">Whether it can be null.</param>
    /// <param name="isLinkNullable">Whether its last part can be.</param>
    /// <param name="offset">Where it stands in the expression.</param>
    /// <exception cref="PathException">Expressions cannot use values of the shape.</exception>
    public PathValue Of(Shape shape, string code, bool isNullable, bool isLinkNullable, int offset)
    {
        var value = new PathValue(code, PathType.Nothing, isNullable, isLinkNullable);
        switch (shape.Type)
        {
            case ShapeType.String:
                return value with { Type = PathType.Text };
            case ShapeType.Enum:
                return value with { Code = value.Access("Value"), Type = PathType.Text, IsLinkNullable = false };
            case ShapeType.Boolean:
                return value with { Type = PathType.Boolean };
            case ShapeType.Byte or ShapeType.Short or ShapeType.Integer or ShapeType.Long or ShapeType.Float or ShapeType.Double:
                return value with { Type = new NumberType(symbols.TypeReference(shape)) };
            case ShapeType.IntEnum:
                return Cast(value, "int");
            case ShapeType.BigInteger:
                return Cast(value, "double");
            case ShapeType.Timestamp:
                return value with { Code = value.Access("ToUnixTimeMilliseconds()") + " / 1000.0", Type = PathType.Double, IsLinkNullable = false, IsPrimary = false };
            case ShapeType.List:
                return value with { Type = new ModeledListType(shape) };
            case ShapeType.Map:
                return value with { Type = new MapType(shape) };
            case ShapeType.Structure:
                return value with { Type = new StructureType(shape) };
            case ShapeType.Union when !Nullability.IsEventStream(shape):
                return value with { Type = new StructureType(shape) };
            default:
                throw new PathException(offset, $"{Limits.Shape} {shape.Type.ToString().ToLowerInvariant()}");
        }
    }

    /// <summary>A member of a structure or union; null where it has none of the name.</summary>
    public PathValue? Member(PathValue value, Shape shape, string name, int offset, out Member? member)
    {
        member = shape.Member(name);
        if (member is null)
        {
            return null;
        }

        var symbol = symbols.Member(member);
        var target = model.Target(member);
        if (shape.Type == ShapeType.Union)
        {
            if (target.Id.IsPrelude && target.Type == ShapeType.Structure)
            {
                throw new PathException(offset, $"{Limits.Shape} member without a value");
            }

            var code = $"({value.Code} as {symbols.TypeReference(shape)}.{symbol.PropertyName})?.Value";
            return Of(target, code, isNullable: true, isLinkNullable: false, offset);
        }

        return Of(target, value.Access(symbol.PropertyName), value.IsNullable || symbol.IsNullable, symbol.IsNullable, offset);
    }

    /// <summary>An item of a list.</summary>
    public PathValue Item(PathType list, string code, int offset) => list switch
    {
        ModeledListType { Shape: var shape } => Element(shape, "member", code, offset),
        MadeListType made => new PathValue(code, made.Item, made.HasNulls, made.HasNulls),
        _ => throw new ArgumentException("Not a list: " + list, nameof(list)),
    };

    /// <summary>A key or value of a map, or a list's member.</summary>
    public PathValue Element(Shape collection, string memberName, string code, int offset, bool isMissable = false)
    {
        var isNullable = isMissable || (memberName != "key" && collection.Traits.Has(TraitIds.Sparse));
        return Of(model.Target(collection.Member(memberName)!), code, isNullable, isNullable, offset);
    }

    /// <summary>The members of a structure, as a pattern that only one without any matches; null where one is always set.</summary>
    public string? EmptyPattern(Shape structure)
    {
        var members = structure.Members.Select(symbols.Member).ToList();
        return members.Any(member => !member.IsNullable)
            ? null
            : $"{{ {string.Join(", ", members.Select(member => member.PropertyName + ": null"))} }}";
    }

    /// <summary>The C# type of values, without nullability.</summary>
    public string CSharp(PathType type) => type switch
    {
        NumberType number => number.CSharp,
        StructureType { Shape: var shape } => symbols.TypeReference(shape),
        MapType { Shape: var shape } => symbols.TypeReference(shape),
        ModeledListType { Shape: var shape } => symbols.TypeReference(shape),
        MadeListType made => $"global::System.Collections.Generic.IReadOnlyList<{ItemOf(made)}>",
        _ => type == PathType.Boolean ? "bool" : type == PathType.Text ? "string" : "object",
    };

    /// <summary>The C# type of items as the list holds them.</summary>
    public string ItemOf(PathType list) => list switch
    {
        MadeListType made => CSharp(made.Item) + (made.HasNulls ? "?" : ""),
        ModeledListType { Shape: var shape } => TypeOfElement(shape, "member"),
        _ => throw new ArgumentException("Not a list: " + list, nameof(list)),
    };

    /// <summary>The C# type of a list's or map's elements as it holds them.</summary>
    public string TypeOfElement(Shape collection, string memberName)
        => symbols.TypeReference(model.Target(collection.Member(memberName)!)) + (collection.Traits.Has(TraitIds.Sparse) ? "?" : "");

    /// <summary>A map's key of this text.</summary>
    public string Key(Shape map, string text)
    {
        var key = model.Target(map.Member("key")!);
        var literal = CSharpLiteral.String(text);
        return key.Type == ShapeType.Enum ? $"new {symbols.TypeReference(key)}({literal})" : literal;
    }

    private static PathValue Cast(PathValue value, string type) => value with
    {
        Code = $"({type}{(value.IsNullable ? "?" : "")}){value.Code}",
        Type = new NumberType(type),
        IsLinkNullable = value.IsNullable,
        IsPrimary = false,
    };
}
