using System.Globalization;
using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;
using FreeTierGen.Generator.Reading;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.JmesPath;

/// <summary>
/// Compiles an expression to C# over the generated types: straight code, loops for projections. What cannot be anything but null, such as
/// a member that the model does not have, compiles too, and is a problem to report. An argument that a function does not take makes its
/// result null.
/// </summary>
internal sealed partial class PathCompiler(SmithyModel model, SymbolTable symbols, PathCode code)
{
    private readonly ShapeValues _shapes = new(model, symbols);
    private readonly List<PathException> _problems = [];

    /// <summary>What is wrong with the expression, although it could be compiled.</summary>
    public IReadOnlyList<PathException> Problems => _problems;

    /// <summary>Whether the code uses what the model deprecates.</summary>
    public bool UsesDeprecated { get; private set; }

    /// <summary>Whether the code looks at what the model marks <c>@sensitive</c>.</summary>
    public bool UsesSensitive { get; private set; }

    /// <summary>
    /// Where statements go at the moment. What is done with an item goes there as well: within a filter that is not the method's own code.
    /// </summary>
    public PathCode Code => code;

    /// <summary>The C# types of values.</summary>
    public ShapeValues Shapes => _shapes;

    /// <summary>The expression's value. Statements that it needs are written before.</summary>
    /// <param name="node">The expression.</param>
    /// <param name="current">What it is applied to.</param>
    /// <exception cref="PathException">It cannot be compiled.</exception>
    public PathValue Value(PathNode node, PathValue current) => node switch
    {
        CurrentNode => current,
        FieldNode field => Field(field, current),
        ChainNode chain => Value(chain.Right, Value(chain.Left, current)),
        LiteralNode literal => Literal(literal.Value, literal.Offset),
        IndexNode index => Index(index, current),
        SliceNode slice => Slice(slice, current),
        ProjectionNode or FlattenNode => List(node, current),
        ComparisonNode comparison => Comparison(comparison, current),
        NotNode not => new PathValue("!" + Parenthesized(Truth(not.Value, current)), PathType.Boolean, IsPrimary: false),
        OrNode or => Alternatives(or.Operands, current, whenLeftIsTrue: true),
        AndNode and => Alternatives(and.Operands, current, whenLeftIsTrue: false),
        ListNode list => MultiSelect(list, current),
        HashNode => throw new PathException(node.Offset, Limits.Hash),
        FunctionNode function => Function(function, current),
        _ => throw new PathException(node.Offset, Limits.Reference),
    };

    private PathValue Field(FieldNode field, PathValue current)
    {
        switch (current.Type)
        {
            case ScopeType scope when scope.Values.TryGetValue(field.Name, out var value):
                return value;
            case StructureType { Shape: var shape }:
                if (_shapes.Member(current, shape, field.Name, field.Offset, out var member) is { } found)
                {
                    UsesDeprecated |= shape.Traits.Has(TraitIds.Deprecated) || member!.Traits.Has(TraitIds.Deprecated) || model.Target(member).Traits.Has(TraitIds.Deprecated);
                    UsesSensitive |= IsSensitive(shape, member!);
                    return found;
                }

                return Problem(field.Offset, $"{shape.Id.Name} has no member '{field.Name}'");
            case MapType { Shape: var map }:
                var local = code.Take(PathCode.NameAfter(field.Name, "entry"));
                var entry = code.Take("found");
                var lookup = $".TryGetValue({_shapes.Key(map, field.Name)}, out var {entry}) ? {entry} : default({MissableElement(map, "value")})";
                code.Line($"var {local} = {NotNull(current, "map")}{lookup};");
                return _shapes.Element(map, "value", local, field.Offset, isMissable: true);
            default:
                return Problem(field.Offset, $"'{field.Name}' is asked of what has no members");
        }
    }

    // A list's or map's values are as sensitive as what they are of.
    private bool IsSensitive(Shape container, Member member)
    {
        const int Deepest = 32;
        var isSensitive = container.Traits.Has(TraitIds.Sensitive);
        for (var depth = 0; member is not null && !isSensitive && depth < Deepest; depth++)
        {
            var target = model.Target(member);
            isSensitive = member.Traits.Has(TraitIds.Sensitive)
                || target.Traits.Has(TraitIds.Sensitive)
                || (target.Member("key") is { } key && target.Type == ShapeType.Map && model.Target(key).Traits.Has(TraitIds.Sensitive));
            member = target.Type == ShapeType.List ? target.Member("member")! : target.Type == ShapeType.Map ? target.Member("value")! : null!;
        }

        return isSensitive;
    }

    private PathValue Index(IndexNode index, PathValue current)
    {
        var list = Value(index.List, current);
        if (!IsList(list.Type))
        {
            return Problem(index.Offset, "an item is asked of what is no list");
        }

        if (list.Type is MadeListType { Item: var item } && item == PathType.Nothing)
        {
            return PathValue.Null;
        }

        var plural = PathCode.NameAfter(list.Code, "items");
        var element = code.Take(PathCode.Singular(plural));
        var items = code.Take(plural);
        var (atLeast, place) = index.Index < 0
            ? (-(long)index.Index, $"{items}.Count - {Number(-(long)index.Index)}")
            : (index.Index + 1L, Number(index.Index));
        var type = list.Type is ModeledListType { Shape: var shape } ? MissableElement(shape, "member") : MissableItem((MadeListType)list.Type);
        code.Line($"var {element} = {list.Operand} is {{ Count: >= {Number(atLeast)} }} {items} ? {items}[{place}] : default({type});");
        return list.Type is ModeledListType { Shape: var modeled }
            ? _shapes.Element(modeled, "member", element, index.Offset, isMissable: true)
            : _shapes.Item(list.Type, element, index.Offset) with { IsNullable = true, IsLinkNullable = true };
    }

    private PathValue Slice(SliceNode slice, PathValue current)
    {
        var list = Value(slice.List, current);
        if (!IsList(list.Type))
        {
            return Problem(slice.Offset, "a slice is asked of what is no list");
        }

        var arguments = $"{list.Code}, {Number(slice.Start)}, {Number(slice.Stop)}, {Number(slice.Step)}";
        return Call("Slice", arguments, list.Type, list.IsNullable);
    }

    private PathValue MultiSelect(ListNode list, PathValue current)
    {
        if (current.Type == PathType.Nothing)
        {
            return PathValue.Null;
        }

        current = Stored(current, "item");
        var (type, values) = Unify([.. list.Items.Select(item => Value(item, current))]) ?? throw new PathException(list.Offset, Limits.MixedList);
        var made = Made(type, values.Any(value => value.IsNullable), list.Offset);
        var items = NewList(made, values);
        return current.IsNullable
            ? new PathValue($"{current.Operand} is null ? null : {items}", made, true, true, IsPrimary: false)
            : new PathValue(items, made, IsPrimary: false);
    }

    private PathValue Literal(Node literal, int offset)
    {
        switch (literal)
        {
            case StringNode text:
                return new PathValue(CSharpLiteral.String(text.Value), PathType.Text);
            case BooleanNode boolean:
                return new PathValue(boolean.Value ? "true" : "false", PathType.Boolean);
            case NumberNode { Text: var text }:
                return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? new PathValue(text, new NumberType("int"))
                    : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? new PathValue(text, new NumberType("long"))
                    : new PathValue(text + "D", PathType.Double);
            case ArrayNode { Items: var items }:
                var (type, values) = Unify([.. items.Select(item => Literal(item, offset))]) ?? throw new PathException(offset, Limits.MixedList);
                var made = Made(type, values.Any(value => value.IsNullable), offset);
                return new PathValue(NewList(made, values), made, IsPrimary: false);
            case ObjectNode:
                throw new PathException(offset, Limits.ObjectLiteral);
            default:
                return PathValue.Null;
        }
    }

    // The C# type of a list names those of its items, and of theirs.
    private static MadeListType Made(PathType item, bool hasNulls, int offset)
    {
        var depth = 0;
        for (var inner = item; inner is MadeListType list; inner = list.Item)
        {
            depth++;
        }

        return depth < Nesting.MaxCollections
            ? new MadeListType(item, hasNulls)
            : throw new PathException(offset, $"it makes lists that are nested more than {Nesting.MaxCollections} deep");
    }

    private string NewList(MadeListType type, IEnumerable<PathValue> values)
        => $"new global::System.Collections.Generic.List<{_shapes.ItemOf(type)}> {{ {string.Join(", ", values.Select(value => value.Code))} }}";

    /// <summary>The type that all values have, numbers converted where they differ, or null where there is none.</summary>
    private static (PathType Type, IReadOnlyList<PathValue> Values)? Unify(IReadOnlyList<PathValue> values)
    {
        var types = values.Select(value => value.Type).Where(type => type != PathType.Nothing).Distinct().ToList();
        if (types.Count <= 1)
        {
            return types.Any(type => type is ScopeType) ? null : (types.Count == 0 ? PathType.Nothing : types[0], values);
        }

        return types.All(type => type is NumberType) ? (PathType.Double, [.. values.Select(ToDouble)]) : null;
    }

    private static PathValue ToDouble(PathValue value)
        => value.Type is not NumberType || value.Type == PathType.Double
            ? value
            : value with { Code = $"(double{(value.IsNullable ? "?" : "")}){value.Operand}", Type = PathType.Double, IsPrimary = false };

    private static bool IsList(PathType type) => type is ModeledListType or MadeListType;

    /// <summary>A condition's beginning that the value is there, and the value: <c>x is { } list &amp;&amp; list</c>.</summary>
    private string NotNull(PathValue value, string fallback)
    {
        if (!value.IsNullable)
        {
            return value.Operand;
        }

        var name = code.Take(PathCode.NameAfter(value.Code, fallback));
        return $"{value.Operand} is {{ }} {name} && {name}";
    }

    /// <summary>A value that is used more than once: in a local, unless it is short.</summary>
    private PathValue Stored(PathValue value, string fallback)
    {
        const int Short = 60;
        if (value.Type is ScopeType || value.Type == PathType.Nothing || (value.IsPrimary && value.Code.Length <= Short))
        {
            return value;
        }

        var local = code.Take(PathCode.NameAfter(value.Code, fallback));
        code.Line($"var {local} = {value.Code};");
        return value with { Code = local, IsLinkNullable = value.IsNullable, IsPrimary = true };
    }

    private string MissableElement(Shape collection, string memberName) => _shapes.TypeOfElement(collection, memberName).TrimEnd('?') + "?";

    private string MissableItem(MadeListType list) => _shapes.CSharp(list.Item) + "?";

    private static PathValue Call(string function, string arguments, PathType type, bool isNullable)
        => new($"global::FreeTierGen.Runtime.JmesPath.JmesPathFunctions.{function}({arguments})", type, isNullable, isNullable);

    private PathValue Problem(int offset, string reason)
    {
        _problems.Add(new PathException(offset, reason));
        return PathValue.Null;
    }

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "null";

    private static string Parenthesized(string condition) => condition.IndexOf(' ') < 0 ? condition : $"({condition})";
}
