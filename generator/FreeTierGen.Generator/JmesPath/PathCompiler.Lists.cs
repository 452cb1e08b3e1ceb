namespace FreeTierGen.Generator.JmesPath;

/// <summary>Lists, item by item: a chain of projections is nested loops, without lists in between.</summary>
internal sealed partial class PathCompiler
{
    // What is done with an item is written once for each item of a list that is written out; not within another of the kind.
    private bool _isUnrolled;

    /// <summary>
    /// Writes loops over the items of a list. Nulls are among them where the list has some: a projection's never has.
    /// </summary>
    /// <param name="node">The list's expression.</param>
    /// <param name="current">What it is applied to.</param>
    /// <param name="body">Writes what is done with an item.</param>
    /// <param name="found">Writes what is done once, before the items, where the list is not null.</param>
    /// <param name="isNullHarmless">Whether nulls that a projection drops may stay.</param>
    /// <returns>Whether the list can be null; null where the expression cannot be a list at all.</returns>
    public bool? Each(PathNode node, PathValue current, Action<PathValue> body, Action? found = null, bool isNullHarmless = false)
    {
        switch (node)
        {
            case ChainNode chain when MakesList(chain.Right):
                return Each(chain.Right, Value(chain.Left, current), body, found, isNullHarmless);
            case ListProjectionNode projection:
                return Each(projection.Source, current, item => Apply(projection.Right, item, body, isNullHarmless), found);
            case FilterNode filter:
                return Each(filter.Source, current, item => Filtered(filter, item, body, isNullHarmless), found);
            case ValueProjectionNode projection:
                return MapElements(
                    Value(projection.Source, current), "value", projection.Offset, item => Apply(projection.Right, item, body, isNullHarmless), found);
            case FlattenNode flatten:
                return EachFlattened(flatten.List, current, body, found);
            case FunctionNode { Name: "keys", Arguments.Count: 1 } keys:
                return MapElements(Value(keys.Arguments[0], current), "key", keys.Offset, body, found);
            case FunctionNode { Name: "values", Arguments.Count: 1 } values:
                return MapElements(Value(values.Arguments[0], current), "value", values.Offset, body, found);
            case ListNode list when !_isUnrolled && !current.IsNullable:
                found?.Invoke();
                Unroll(list, current, body);
                return false;
            default:
                return EachOf(Value(node, current), node.Offset, body, found);
        }
    }

    /// <summary>Whether the expression makes a list of its own, so that looping over its items needs none.</summary>
    public static bool MakesList(PathNode node)
        => node is ProjectionNode or FlattenNode or FunctionNode { Name: "keys" or "values" }
            || (node is ChainNode chain && MakesList(chain.Right));

    /// <summary>Writes code for a value where it is not null.</summary>
    private void WhereSet(PathValue value, Action<PathValue> body)
    {
        if (value.Type == PathType.Nothing)
        {
            return;
        }

        if (!value.IsNullable)
        {
            body(value);
            return;
        }

        var name = code.Take(PathCode.NameAfter(value.Code, "value"));
        code.Block($"if ({value.Operand} is {{ }} {name})", () => body(new PathValue(name, value.Type)));
    }

    // What a projection does with an item: nulls that come out are dropped.
    private void Apply(PathNode right, PathValue item, Action<PathValue> body, bool isNullHarmless)
    {
        var value = Value(right, item);
        if (isNullHarmless && value.Type != PathType.Nothing)
        {
            body(value);
        }
        else
        {
            WhereSet(value, body);
        }
    }

    private void Filtered(FilterNode filter, PathValue item, Action<PathValue> body, bool isNullHarmless)
    {
        var condition = Truth(filter.Condition, item);
        if (condition == "true")
        {
            Apply(filter.Right, item, body, isNullHarmless);
            return;
        }

        var matching = code.Apart();
        Within(matching, () => Apply(filter.Right, item, body, isNullHarmless));
        if (condition == "false")
        {
            return;
        }

        code.Block($"if ({condition})", () => code.Add(matching));
    }

    // One level of lists gives way to their items. Items that a projection is about to list are taken from it as they come.
    private bool? EachFlattened(PathNode list, PathValue current, Action<PathValue> body, Action? found)
    {
        if (list is ListProjectionNode { Right: var right } projection && (MakesList(right) || right is ListNode))
        {
            return Each(projection.Source, current, item => Each(right, item, body), found);
        }

        return Each(list, current, item => Flattened(item, list.Offset, body), found);
    }

    private void Unroll(ListNode list, PathValue current, Action<PathValue> body)
    {
        var (_, values) = Unify([.. list.Items.Select(item => Value(item, current))]) ?? throw new PathException(list.Offset, Limits.MixedList);
        _isUnrolled = true;
        foreach (var value in values)
        {
            body(value);
        }

        _isUnrolled = false;
    }

    private void Flattened(PathValue item, int offset, Action<PathValue> body)
    {
        if (!IsList(item.Type))
        {
            body(item);
        }
        else
        {
            WhereSet(item, inner => EachOf(inner, offset, body, null));
        }
    }

    private bool? EachOf(PathValue list, int offset, Action<PathValue> body, Action? found)
    {
        if (!IsList(list.Type))
        {
            Problem(offset, "the items are asked of what is no list");
            return null;
        }

        Loop(list, "", found, item =>
        {
            if (list.Type is not MadeListType { Item: var type } || type != PathType.Nothing)
            {
                body(_shapes.Item(list.Type, item, offset));
            }
        });
        return list.IsNullable;
    }

    private bool? MapElements(PathValue map, string memberName, int offset, Action<PathValue> body, Action? found)
    {
        switch (map.Type)
        {
            case MapType { Shape: var shape }:
                Loop(map, memberName == "key" ? ".Keys" : ".Values", found, item => body(_shapes.Element(shape, memberName, item, offset)));
                return map.IsNullable;
            case StructureType or ScopeType:
                throw new PathException(offset, Limits.StructureValues);
            default:
                Problem(offset, "the values are asked of what has no members");
                return null;
        }
    }

    private void Loop(PathValue collection, string part, Action? found, Action<string> body)
    {
        var plural = PathCode.NameAfter(collection.Code, "items");
        if (!collection.IsNullable)
        {
            found?.Invoke();
            For(part.Length == 0 ? collection.Code : collection.Operand);
            return;
        }

        var local = code.Take(plural);
        code.Block($"if ({collection.Operand} is {{ }} {local})", () =>
        {
            found?.Invoke();
            For(local);
        });

        void For(string items)
        {
            var item = code.Take(part == ".Keys" ? "key" : PathCode.Singular(plural));
            code.Block($"foreach (var {item} in {items}{part})", () => body(item));
        }
    }

    /// <summary>A list that is made of the items.</summary>
    public PathValue List(PathNode node, PathValue current, bool dropsNulls = false)
    {
        var name = code.Take(PathCode.NameAfter(NameOf(node), "values"));
        var loops = code.Apart();
        var items = new List<PathType>();
        var hasNulls = false;
        var placeholder = $"\0{name}\0";
        bool? isNullable = null;
        Within(loops, () => isNullable = Each(
            node,
            current,
            item =>
            {
                if (dropsNulls)
                {
                    WhereSet(item, Add);
                }
                else
                {
                    Add(item);
                }
            },
            () => code.Line(placeholder)));
        if (isNullable is null)
        {
            return PathValue.Null;
        }

        // All items come from one expression, so they are of one type.
        var type = Made(items.FirstOrDefault() ?? PathType.Nothing, hasNulls, node.Offset);
        var list = $"global::System.Collections.Generic.List<{_shapes.ItemOf(type)}>";
        if (isNullable == true)
        {
            code.Line($"{list}? {name} = null;");
        }

        code.Add(loops, placeholder, isNullable == true ? $"{name} = new {list}();" : $"var {name} = new {list}();");
        return new PathValue(name, type, isNullable == true, isNullable == true);

        void Add(PathValue item)
        {
            items.Add(item.Type);
            hasNulls |= item.IsNullable;
            code.Line($"{name}.Add({item.Code});");
        }
    }

    // Code that is written apart still belongs to the method: the compiler writes there until the action ends.
    private void Within(PathCode apart, Action action)
    {
        var outer = code;
        code = apart;
        action();
        code = outer;
    }

    private static string NameOf(PathNode node) => node switch
    {
        FieldNode field => field.Name,
        ChainNode { Right: CurrentNode } chain => NameOf(chain.Left),
        ChainNode chain => NameOf(chain.Right),
        ProjectionNode { Right: CurrentNode } projection => NameOf(projection.Source),
        ProjectionNode projection => NameOf(projection.Right),
        FlattenNode flatten => NameOf(flatten.List),
        FunctionNode function => function.Name,
        _ => "",
    };
}
