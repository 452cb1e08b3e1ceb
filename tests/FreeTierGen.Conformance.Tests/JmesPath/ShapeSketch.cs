using System.Text.Json;
using System.Text.Json.Nodes;
using FreeTierGen.Generator.Model;

namespace FreeTierGen.Conformance.Tests.JmesPath;

/// <summary>
/// The Smithy shape that JSON data could be of. Objects are structures, or maps where that is asked for and their values are alike; what
/// is of no one type is a document.
/// </summary>
internal sealed class ShapeSketch
{
    private readonly Dictionary<string, ShapeSketch> _members = new(StringComparer.Ordinal);
    private ShapeSketch? _item;
    private bool _isSparse;

    private ShapeSketch(string type) => Type = type;

    private string Type { get; init; }

    /// <summary>Sketches data.</summary>
    /// <param name="json">The data.</param>
    /// <param name="prefersMaps">Whether objects are maps where they can be.</param>
    public static ShapeSketch Of(JsonNode? json, bool prefersMaps)
    {
        switch (json)
        {
            case JsonArray array:
                return new ShapeSketch("list")
                {
                    _item = array.Select(item => Of(item, prefersMaps)).Aggregate(new ShapeSketch("unknown"), Merge),
                    _isSparse = array.Any(item => item is null),
                };
            case JsonObject @object:
                return OfObject(@object, prefersMaps);
            case null:
                return new ShapeSketch("unknown");
            default:
                return new ShapeSketch(json.GetValueKind() switch
                {
                    JsonValueKind.String => "String",
                    JsonValueKind.Number => json.AsValue().TryGetValue<int>(out _) ? "Integer" : "Double",
                    _ => "Boolean",
                });
        }
    }

    /// <summary>Adds the shapes to a model, and gives the id of this one.</summary>
    public string AddTo(JsonObject shapes)
    {
        if (Type is not ("list" or "map" or "structure"))
        {
            return "smithy.api#" + (Type == "unknown" ? "String" : Type);
        }

        var id = $"test#{Type}{shapes.Count}";
        var shape = new JsonObject { ["type"] = Type };
        shapes[id] = shape;
        if (_isSparse)
        {
            shape["traits"] = new JsonObject { ["smithy.api#sparse"] = new JsonObject() };
        }

        switch (Type)
        {
            case "list":
                shape["member"] = Target(_item!.AddTo(shapes));
                break;
            case "map":
                shape["key"] = Target("smithy.api#String");
                shape["value"] = Target(_item!.AddTo(shapes));
                break;
            default:
                shape["members"] = new JsonObject(_members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Target(member.Value.AddTo(shapes)))));
                break;
        }

        return id;
    }

    private static ShapeSketch OfObject(JsonObject @object, bool prefersMaps)
    {
        var members = @object.ToDictionary(member => member.Key, member => Of(member.Value, prefersMaps));
        var value = members.Values.Aggregate(new ShapeSketch("unknown"), Merge);
        var areNames = members.Keys.All(ShapeId.IsIdentifier);
        if (value.Type != "Document" && (prefersMaps || !areNames))
        {
            return new ShapeSketch("map") { _item = value, _isSparse = @object.Any(member => member.Value is null) };
        }

        if (!areNames)
        {
            return new ShapeSketch("Document");
        }

        var structure = new ShapeSketch("structure");
        foreach (var (name, member) in members)
        {
            structure._members[name] = member;
        }

        return structure;
    }

    private static ShapeSketch Merge(ShapeSketch left, ShapeSketch right)
    {
        if (left.Type == "unknown" || right.Type == "unknown")
        {
            return left.Type == "unknown" ? right : left;
        }

        if (left.Type != right.Type)
        {
            var areNumbers = left.Type is "Integer" or "Double" && right.Type is "Integer" or "Double";
            return new ShapeSketch(areNumbers ? "Double" : "Document");
        }

        var merged = new ShapeSketch(left.Type)
        {
            _item = left._item is null ? null : Merge(left._item, right._item!),
            _isSparse = left._isSparse || right._isSparse,
        };
        foreach (var (name, member) in left._members.Concat(right._members))
        {
            merged._members[name] = merged._members.TryGetValue(name, out var other) ? Merge(other, member) : member;
        }

        return merged;
    }

    private static JsonObject Target(string id) => new() { ["target"] = id };
}
