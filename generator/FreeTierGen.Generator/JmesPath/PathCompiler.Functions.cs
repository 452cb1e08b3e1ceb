namespace FreeTierGen.Generator.JmesPath;

/// <summary>Functions. What they do not take makes them null: an answer that they cannot be asked of is no reason to end a wait.</summary>
internal sealed partial class PathCompiler
{
    private const int MaxChoices = 50;

    private PathValue Function(FunctionNode function, PathValue current)
    {
        var arguments = function.Arguments;
        var count = function.Name switch
        {
            "not_null" => Math.Max(arguments.Count, 1),
            "contains" or "starts_with" or "ends_with" or "join" => 2,
            "abs" or "avg" or "ceil" or "floor" or "keys" or "length" or "max" or "min" or "reverse" or "sort" or "sum" or "values" => 1,
            _ => throw new PathException(function.Offset, $"{Limits.Function} {function.Name}"),
        };
        if (arguments.Count != count)
        {
            throw new PathException(function.Offset, $"{function.Name} does not take {arguments.Count} arguments");
        }

        return function.Name switch
        {
            "keys" or "values" => List(function, current),
            "length" => Length(function, current),
            "contains" => Contains(function, Value(arguments[1], current), current),
            "not_null" => NotNull(function, [.. arguments.Select(argument => Value(argument, current))]),
            "starts_with" => OfTexts(function, "StartsWith", Value(arguments[0], current), Value(arguments[1], current)),
            "ends_with" => OfTexts(function, "EndsWith", Value(arguments[0], current), Value(arguments[1], current)),
            "join" => Join(function, Value(arguments[0], current), Value(arguments[1], current)),
            "reverse" or "sort" => Reordered(function, Value(arguments[0], current)),
            "abs" => OfNumber(function, "Abs", Value(arguments[0], current)),
            "ceil" => OfNumber(function, "Ceiling", Value(arguments[0], current)),
            "floor" => OfNumber(function, "Floor", Value(arguments[0], current)),
            _ => OfNumbers(function, current),
        };
    }

    private PathValue Length(FunctionNode function, PathValue current)
    {
        var argument = function.Arguments[0];
        if (MakesList(argument))
        {
            return Count(argument, current);
        }

        var value = Value(argument, current);
        switch (value.Type)
        {
            case ModeledListType or MadeListType or MapType:
                return new PathValue(value.Access("Count"), new NumberType("int"), value.IsNullable);
            case StructureType or ScopeType:
                throw new PathException(function.Offset, Limits.StructureLength);
            default:
                return value.Type == PathType.Text
                    ? Lifted("text", new NumberType("int"), texts => $"global::FreeTierGen.Runtime.Validation.ScalarCount.Of({texts[0]})", value)
                    : Wrong(function, "text, a list or a map");
        }
    }

    private PathValue Count(PathNode list, PathValue current)
    {
        var name = code.Take("count");
        var loops = code.Apart();
        bool? isNullable = null;
        var isMaybe = false;
        Within(loops, () => isNullable = Each(list, current, _ => code.Line($"{name}++;"), () =>
        {
            isMaybe = true;
            code.Line($"\0{name}\0");
        }));
        if (isNullable is null)
        {
            return PathValue.Null;
        }

        if (isNullable == true)
        {
            code.Line($"int? {name} = null;");
        }
        else if (!isMaybe)
        {
            code.Line($"var {name} = 0;");
        }

        code.Add(loops, $"\0{name}\0", isNullable == true ? $"{name} = 0;" : $"var {name} = 0;");
        return new PathValue(name, new NumberType("int"), isNullable == true);
    }

    private PathValue Contains(FunctionNode function, PathValue search, PathValue current)
    {
        var subject = function.Arguments[0];
        if (!MakesList(subject))
        {
            var value = Value(subject, current);
            if (value.Type == PathType.Text)
            {
                return search.Type == PathType.Text ? OfTexts(function, "Contains", value, search) : new PathValue("false", PathType.Boolean);
            }

            if (!IsList(value.Type))
            {
                return Wrong(function, "text or a list");
            }
        }

        search = Stored(search, "wanted");
        var name = code.Take("contains");
        var loops = code.Apart();
        bool? isNullable = null;
        Within(loops, () => isNullable = Each(
            subject,
            current,
            item =>
            {
                var equal = Equal(item, search, function.Offset);
                if (equal != "false")
                {
                    code.Line($"{name} |= {equal};");
                }
            },
            () => code.Line($"\0{name}\0")));
        if (isNullable is null)
        {
            return PathValue.Null;
        }

        if (isNullable == true)
        {
            code.Line($"bool? {name} = null;");
        }

        code.Add(loops, $"\0{name}\0", isNullable == true ? $"{name} = false;" : $"var {name} = false;");
        return new PathValue(name, PathType.Boolean, isNullable == true, isNullable == true);
    }

    private PathValue NotNull(FunctionNode function, IReadOnlyList<PathValue> values)
    {
        var set = values.Where(value => value.Type != PathType.Nothing).ToList();
        if (set.Count == 0)
        {
            return PathValue.Null;
        }

        var first = set.FindIndex(value => !value.IsNullable);
        set = first < 0 ? set : set.GetRange(0, first + 1);
        var (type, unified) = Unify(set) ?? throw new PathException(function.Offset, Limits.MixedAlternatives);
        var chosen = unified[0];
        for (var next = 1; next < unified.Count; next += MaxChoices)
        {
            // To C#, each ?? is nested in the one before: what is long is taken in steps.
            chosen = next == 1 ? chosen : Stored(chosen, "found");
            var choices = unified.Skip(next).Take(MaxChoices).Select(value => value.Operand).Prepend(chosen.Operand);
            var isNullable = first < 0 || next + MaxChoices < unified.Count;
            chosen = new PathValue(string.Join(" ?? ", choices), type, isNullable, isNullable, IsPrimary: false);
        }

        return chosen;
    }

    private PathValue OfTexts(FunctionNode function, string method, PathValue subject, PathValue other)
        => subject.Type == PathType.Text && other.Type == PathType.Text
            ? Lifted("text", PathType.Boolean, texts => $"{texts[0]}.{method}({texts[1]}, global::System.StringComparison.Ordinal)", subject, other)
            : Wrong(function, "text");

    private PathValue Join(FunctionNode function, PathValue glue, PathValue list)
        => glue.Type == PathType.Text && IsList(list.Type) && ItemType(list, function.Offset) is var item && (item == PathType.Text || item == PathType.Nothing)
            ? Lifted("parts", PathType.Text, values => $"string.Join({values[0]}, {values[1]})", glue, AsMade(list, function.Offset))
            : Wrong(function, "text and a list of texts");

    private PathValue Reordered(FunctionNode function, PathValue list)
    {
        if (!IsList(list.Type))
        {
            return list.Type == PathType.Text && function.Name == "reverse"
                ? Lifted("text", PathType.Text, texts => $"global::FreeTierGen.Runtime.JmesPath.JmesPathFunctions.Reverse({texts[0]})", list)
                : Wrong(function, "a list");
        }

        var item = ItemType(list, function.Offset);
        if (function.Name == "sort" && item is not NumberType && item != PathType.Text && item != PathType.Nothing)
        {
            return Wrong(function, "a list of texts or numbers");
        }

        var made = function.Name == "sort" ? AsMade(list, function.Offset) : list;
        return item == PathType.Nothing ? list : Call(function.Name == "sort" ? "Sort" : "Reverse", made.Code, made.Type, list.IsNullable);
    }

    private PathValue OfNumber(FunctionNode function, string method, PathValue number)
        => number.Type is NumberType
            ? Lifted("number", PathType.Double, numbers => $"global::System.Math.{method}({numbers[0]})", ToDouble(number))
            : Wrong(function, "a number");

    private PathValue OfNumbers(FunctionNode function, PathValue current)
    {
        var list = Value(function.Arguments[0], current);
        if (!IsList(list.Type))
        {
            return Wrong(function, "a list of numbers");
        }

        var item = ItemType(list, function.Offset);
        if (item == PathType.Nothing)
        {
            return function.Name == "sum" ? new PathValue("0", new NumberType("int")) : PathValue.Null;
        }

        var isText = item == PathType.Text && function.Name is "min" or "max";
        if (item is not NumberType && !isText)
        {
            return Wrong(function, "a list of numbers");
        }

        var method = function.Name switch { "sum" => "Sum", "avg" => "Average", "min" => "Min", _ => "Max" };
        var items = AsMade(list, function.Offset, isText ? null : ToDouble);
        return Call(method, items.Code, isText ? item : PathType.Double, isNullable: true);
    }

    // A list whose items are what they count as: enums are texts.
    private PathValue AsMade(PathValue list, int offset, Func<PathValue, PathValue>? convert = null)
    {
        convert ??= static value => value;
        var isAsItIs = list.Type is MadeListType { HasNulls: false, Item: var item } && convert(new PathValue("x", item)).Type == item;
        if (isAsItIs || (list.Type is MadeListType { Item: var nothing } && nothing == PathType.Nothing))
        {
            return list;
        }

        var name = code.Take("items");
        var loops = code.Apart();
        var type = PathType.Nothing;
        Within(loops, () => EachOf(
            list,
            offset,
            value => WhereSet(convert(value), set =>
            {
                type = set.Type;
                code.Line($"{name}.Add({set.Code});");
            }),
            () => code.Line($"\0{name}\0")));
        var made = new MadeListType(type, false);
        var csharp = $"global::System.Collections.Generic.List<{_shapes.ItemOf(made)}>";
        if (list.IsNullable)
        {
            code.Line($"{csharp}? {name} = null;");
        }

        code.Add(loops, $"\0{name}\0", list.IsNullable ? $"{name} = new {csharp}();" : $"var {name} = new {csharp}();");
        return new PathValue(name, made, list.IsNullable, list.IsNullable);
    }

    private PathType ItemType(PathValue list, int offset)
        => list.Type is MadeListType made ? made.Item : _shapes.Item(list.Type, "item", offset).Type;

    // The result is null where an argument is.
    private PathValue Lifted(string name, PathType type, Func<IReadOnlyList<string>, string> result, params PathValue[] arguments)
    {
        var names = new List<string>();
        var conditions = new List<string>();
        foreach (var argument in arguments)
        {
            if (!argument.IsNullable)
            {
                names.Add(argument.Operand);
                continue;
            }

            var local = code.Take(PathCode.NameAfter(argument.Code, name));
            names.Add(local);
            conditions.Add($"{argument.Operand} is {{ }} {local}");
        }

        return conditions.Count == 0
            ? new PathValue(result(names), type)
            : new PathValue(
                $"{string.Join(" && ", conditions)} ? {result(names)} : default({_shapes.CSharp(type)}?)", type, true, true, IsPrimary: false);
    }

    private PathValue Wrong(FunctionNode function, string wanted) => Problem(function.Offset, $"{function.Name} takes {wanted}");
}
