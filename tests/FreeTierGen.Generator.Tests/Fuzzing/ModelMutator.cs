using System.Text.Json;
using System.Text.Json.Nodes;
using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Tests.Fuzzing;

/// <summary>
/// Changes a model at the level of its nodes, so that most of what comes out is still one: retargets, renames, deletes and duplicates,
/// changes values, swaps types. The same seed makes the same changes.
/// </summary>
internal sealed class ModelMutator
{
    private static readonly string[] Types =
    [
        "blob", "boolean", "string", "enum", "byte", "short", "integer", "intEnum", "long", "float", "double", "bigInteger", "bigDecimal",
        "timestamp", "document", "list", "set", "map", "structure", "union", "service", "operation", "resource",
    ];

    private static readonly string[] Simple =
    [
        "Blob", "Boolean", "String", "Byte", "Short", "Integer", "Long", "Float", "Double", "BigInteger", "BigDecimal", "Timestamp", "Document", "Unit",
        "PrimitiveInteger", "PrimitiveBoolean",
    ];

    private readonly Random _random;
    private readonly JsonObject _model;
    private readonly List<string> _log = [];

    private ModelMutator(string model, int seed)
    {
        _random = new Random(seed);
        _model = JsonNode.Parse(model)!.AsObject();
    }

    /// <summary>The changed model, and what was changed.</summary>
    public static (string Model, string Changes) Mutate(string model, int seed)
    {
        var mutator = new ModelMutator(model, seed);
        for (var count = 1 + mutator._random.Next(4); count > 0; count--)
        {
            mutator.Change();
        }

        return (mutator._model.ToJsonString(), string.Join("; ", mutator._log));
    }

    private JsonObject Shapes => _model["shapes"]!.AsObject();

    private void Change()
    {
        switch (_random.Next(13))
        {
            case 0 or 1:
                Retarget();
                break;
            case 2:
                RenameMember();
                break;
            case 3:
                RenameShape();
                break;
            case 4:
                Delete();
                break;
            case 5:
                Duplicate();
                break;
            case 6 or 7 or 8:
                ChangeValue();
                break;
            case 9:
                SwapType();
                break;
            case 10 or 11:
                AddTrait();
                break;
            default:
                Exchange();
                break;
        }
    }

    private void Retarget()
    {
        if (Pick(Slots().Where(slot => slot.Key == "target")) is { } slot)
        {
            Set(slot, AnyTarget());
        }
    }

    private void RenameMember()
    {
        if (Pick(Members()) is not { } member)
        {
            return;
        }

        var owner = member.Parent.AsObject();
        var name = _random.Next(4) == 0 ? Recase(member.Key) : Pick(HostileValues.Names)!;
        _log.Add($"{member.Path} is called {Short(name)}");
        Rename(owner, member.Key, name);
    }

    private void RenameShape()
    {
        var id = Pick(Shapes.Select(shape => shape.Key))!;
        var hash = id.IndexOf('#', StringComparison.Ordinal);
        var name = id[..(hash + 1)] + (_random.Next(4) == 0 ? Recase(Pick(Shapes.Select(shape => shape.Key))!.Split('#')[^1]) : Pick(HostileValues.Names));
        if (Shapes.ContainsKey(name))
        {
            return;
        }

        _log.Add($"{id} is called {Short(name)}");
        Rename(Shapes, id, name);
        foreach (var slot in Slots().Where(slot => slot.Node is JsonValue value && value.TryGetValue<string>(out var text) && text == id).ToList())
        {
            slot.Replace(name);
        }
    }

    private void Delete()
    {
        if (Pick(Slots()) is { } slot)
        {
            _log.Add($"{slot.Path} is gone");
            slot.Remove();
        }
    }

    private void Duplicate()
    {
        if (Pick(Slots()) is not { } slot)
        {
            return;
        }

        _log.Add($"{slot.Path} is there twice");
        if (slot.Parent is JsonArray array)
        {
            array.Add(slot.Node?.DeepClone());
        }
        else if (slot.Parent is JsonObject owner)
        {
            owner[_random.Next(2) == 0 ? Recase(slot.Key) : slot.Key + "2"] = slot.Node?.DeepClone();
        }
    }

    private void ChangeValue()
    {
        var inTraits = Slots().Where(slot => slot.Path.Contains("/traits/", StringComparison.Ordinal) && slot.Node is not (JsonObject or JsonArray));
        if (Pick(inTraits) is { } slot)
        {
            Set(slot, _random.Next(4) == 0 ? AnyValue() : ValueLike(slot.Node));
        }
    }

    private void SwapType()
    {
        var id = Pick(Shapes.Select(shape => shape.Key))!;
        if (Shapes[id] is JsonObject shape)
        {
            var type = Pick(Types)!;
            _log.Add($"{id} is a {type}");
            shape["type"] = type;
            if (type is "list" or "set" && shape["member"] is null)
            {
                shape["member"] = new JsonObject { ["target"] = AnyTarget() };
            }

            if (type == "map" && shape["key"] is null)
            {
                shape["key"] = new JsonObject { ["target"] = AnyTarget() };
                shape["value"] = new JsonObject { ["target"] = AnyTarget() };
            }
        }
    }

    private void AddTrait()
    {
        var owners = Slots().Where(slot => slot.Node is JsonObject node && (node.ContainsKey("target") || node.ContainsKey("type")));
        if (Pick(owners)?.Node is not JsonObject owner)
        {
            return;
        }

        if (owner["traits"] is not JsonObject traits)
        {
            owner["traits"] = traits = [];
        }

        // One that stands elsewhere in the model, else any with any value.
        var others = Slots().Where(slot => slot.Owner == "traits");
        if (_random.Next(2) == 0 && Pick(others) is { } other)
        {
            traits[other.Key] = other.Node?.DeepClone();
            _log.Add($"{owner.GetPath()} has {other.Key} as {other.Path}");
            return;
        }

        var trait = Pick(TraitSupport.OfKind(TraitKind.Honoured))!;
        traits[trait] = AnyValue();
        _log.Add($"{owner.GetPath()} has {trait}: {Short(traits[trait]?.ToJsonString() ?? "null")}");
    }

    private void Exchange()
    {
        if (Pick(Slots()) is { } one && Pick(Slots().Where(slot => slot.Key == one.Key && slot.Path != one.Path)) is { } other)
        {
            var (left, right) = (one.Node?.DeepClone(), other.Node?.DeepClone());
            _log.Add($"{one.Path} and {other.Path} are exchanged");
            if (!one.Path.StartsWith(other.Path, StringComparison.Ordinal) && !other.Path.StartsWith(one.Path, StringComparison.Ordinal))
            {
                one.Replace(right);
                other.Replace(left);
            }
        }
    }

    private void Set(Slot slot, JsonNode? value)
    {
        _log.Add($"{slot.Path} is {Short(value?.ToJsonString() ?? "null")}");
        slot.Replace(value);
    }

    private string AnyTarget()
        => _random.Next(3) == 0 ? "smithy.api#" + Pick(Simple) : Pick(Shapes.Select(shape => shape.Key))!;

    private JsonNode? ValueLike(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Number => AnyNumber(),
        JsonValueKind.String => AnyText(),
        JsonValueKind.True or JsonValueKind.False => JsonValue.Create(_random.Next(2) == 0),
        _ => AnyValue(),
    };

    private JsonNode? AnyValue() => _random.Next(8) switch
    {
        0 => null,
        1 => JsonValue.Create(_random.Next(2) == 0),
        2 or 3 => AnyNumber(),
        4 or 5 => AnyText(),
        6 => new JsonArray(_random.Next(2) == 0 ? [] : [AnyText()]),
        _ => _random.Next(2) == 0 ? [] : new JsonObject { [Pick(HostileValues.Names)!] = AnyText(), ["min"] = AnyNumber(), ["max"] = AnyNumber() },
    };

    private JsonNode AnyNumber() => JsonNode.Parse(Pick(HostileValues.Numbers)!)!;

    private JsonValue AnyText() => JsonValue.Create(_random.Next(6) switch
    {
        0 => Pick(HostileValues.Texts)!,
        1 => Pick(HostileValues.Names)!,
        2 => AnyTarget(),
        3 => Pick(Members())?.Key ?? "a",
        4 => $"{Pick(Members())?.Key}.{Pick(Members())?.Key}",
        _ => Pick(HostileValues.Words)!,
    });

    private string Recase(string name) => _random.Next(3) switch
    {
        0 => name.ToUpperInvariant(),
        1 => name.ToLowerInvariant(),
        _ => char.ToUpperInvariant(name[0]) == name[0] ? char.ToLowerInvariant(name[0]) + name[1..] : char.ToUpperInvariant(name[0]) + name[1..],
    };

    private IEnumerable<Slot> Members() => Slots().Where(slot => slot.Owner == "members");

    private IEnumerable<Slot> Slots() => Slots(Shapes, "shapes", "");

    private static IEnumerable<Slot> Slots(JsonNode parent, string owner, string path)
    {
        var count = parent is JsonArray list ? list.Count : ((JsonObject)parent).Count;
        for (var i = 0; i < count; i++)
        {
            var slot = parent is JsonArray array ? new Slot(array, owner, i, "", $"{path}/{i}", array[i]) : OfProperty((JsonObject)parent, owner, i, path);
            yield return slot;
            if (slot.Node is JsonObject or JsonArray)
            {
                foreach (var inner in Slots(slot.Node, slot.Key, slot.Path))
                {
                    yield return inner;
                }
            }
        }
    }

    private static Slot OfProperty(JsonObject parent, string owner, int index, string path)
    {
        var (name, value) = parent.GetAt(index);
        return new Slot(parent, owner, index, name, path + "/" + Short(name), value);
    }

    // Keeps the property's place.
    private static void Rename(JsonObject owner, string name, string other)
    {
        var properties = owner.ToList();
        owner.Clear();
        foreach (var (key, value) in properties)
        {
            owner[key == name ? other : key] = value;
        }
    }

    private T? Pick<T>(IEnumerable<T> from)
        where T : class
    {
        var all = from as IReadOnlyList<T> ?? [.. from];
        return all.Count == 0 ? null : all[_random.Next(all.Count)];
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";

    /// <summary>A place of the model that holds a value.</summary>
    private sealed record Slot(JsonNode Parent, string Owner, int Index, string Key, string Path, JsonNode? Node)
    {
        public void Replace(JsonNode? value)
        {
            if (Parent is JsonArray array)
            {
                array[Index] = value;
            }
            else
            {
                ((JsonObject)Parent)[Key] = value;
            }
        }

        public void Remove()
        {
            if (Parent is JsonArray array)
            {
                array.RemoveAt(Index);
            }
            else
            {
                ((JsonObject)Parent).Remove(Key);
            }
        }
    }
}
