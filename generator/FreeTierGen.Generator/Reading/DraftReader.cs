using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Reading;

/// <summary>The shapes of a file, and the traits that it applies to them from outside.</summary>
/// <param name="Shapes">The shapes by id, in the order of the file where enumerated.</param>
/// <param name="Applied">Traits by the shape or member that they are applied to.</param>
/// <param name="TraitIds">The ids of all traits of the file.</param>
internal sealed record ModelDrafts(
    Dictionary<ShapeId, ShapeDraft> Shapes, IReadOnlyList<(Reference Target, TraitList Traits)> Applied, IReadOnlyCollection<string> TraitIds);

/// <summary>Reads the shapes of a file one by one, without looking at what they refer to.</summary>
internal sealed class DraftReader
{
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, ShapeId> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<ShapeId, ShapeDraft> _shapes = [];
    private readonly List<(Reference, TraitList)> _applied = [];
    private readonly HashSet<string> _traitIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _memberNames = new(StringComparer.Ordinal);

    private DraftReader(DiagnosticBag diagnostics) => _diagnostics = diagnostics;

    /// <summary>Reads all shapes. What is malformed is reported and left out.</summary>
    public static ModelDrafts Read(ObjectNode shapes, DiagnosticBag diagnostics)
    {
        var reader = new DraftReader(diagnostics);
        foreach (var property in shapes.Properties)
        {
            reader.ReadShape(property);
        }

        return new ModelDrafts(reader._shapes, reader._applied, reader._traitIds);
    }

    private void ReadShape(Property property)
    {
        if (ParseId(property.Name) is not { } id)
        {
            Malformed(property.NamePosition, property.Name, "it is no absolute shape id");
        }
        else if (property.Value is not ObjectNode node)
        {
            Malformed(property.Value.Position, property.Name, "a shape has to be an object");
        }
        else if (node["type"] is not StringNode type)
        {
            Malformed((node["type"] ?? node).Position, property.Name, "its \"type\" is missing or no string");
        }
        else if (type.Value == "apply")
        {
            _applied.Add((new Reference(id, property.NamePosition), ReadTraits(node, property.Name)));
        }
        else if (TypeOf(type.Value) is not { } shapeType)
        {
            Malformed(type.Position, property.Name, $"the type '{type.Value}' does not exist");
        }
        else if (id.Member is not null)
        {
            Malformed(property.NamePosition, property.Name, "only a member can have such an id");
        }
        else if (_shapes.ContainsKey(id))
        {
            _diagnostics.Add(Descriptors.DuplicateShape, property.NamePosition, property.Name);
        }
        else
        {
            var draft = new ShapeDraft(id, shapeType, property.NamePosition) { Traits = ReadTraits(node, property.Name) };
            if (type.Value == "set")
            {
                // Smithy 1.0's sets are 2.0's lists of unique items.
                draft.Traits = draft.Traits.With(new Property(TraitIds.UniqueItems, type.Position, new ObjectNode(type.Position, [])));
            }

            ReadContent(draft, node);
            _shapes.Add(id, draft);
        }
    }

    private void ReadContent(ShapeDraft draft, ObjectNode node)
    {
        draft.Mixins = ReadReferences(node["mixins"], draft);
        switch (draft.Type)
        {
            case ShapeType.Structure or ShapeType.Union or ShapeType.Enum or ShapeType.IntEnum:
                ReadMembers(draft, node);
                break;
            case ShapeType.List:
                ReadMember(draft, node, "member");
                break;
            case ShapeType.Map:
                ReadMember(draft, node, "key");
                ReadMember(draft, node, "value");
                break;
            case ShapeType.Service:
                ReadService(draft, node);
                break;
            case ShapeType.Operation:
                draft.Input = ReadReference(node["input"], draft) ?? draft.Input;
                draft.Output = ReadReference(node["output"], draft) ?? draft.Output;
                draft.Errors.AddRange(ReadReferences(node["errors"], draft));
                break;
            case ShapeType.Resource:
                ReadResource(draft, node);
                break;
        }
    }

    private void ReadMembers(ShapeDraft draft, ObjectNode node)
    {
        switch (node["members"])
        {
            case ObjectNode members:
                _memberNames.Clear();
                foreach (var member in members.Properties)
                {
                    if (!_memberNames.Add(member.Name))
                    {
                        _diagnostics.Add(Descriptors.DuplicateShape, member.NamePosition, $"{draft.Id}${member.Name}");
                    }
                    else
                    {
                        AddMember(draft, member);
                    }
                }

                break;
            case null:
                break;
            case var other:
                Malformed(other.Position, draft.Id.ToString(), "its \"members\" have to be an object");
                break;
        }
    }

    private void ReadMember(ShapeDraft draft, ObjectNode node, string name)
    {
        foreach (var property in node.Properties)
        {
            if (string.Equals(property.Name, name, StringComparison.Ordinal))
            {
                AddMember(draft, property);
                return;
            }
        }

        // A list or map may have its members from a mixin.
        if (draft.Mixins.Count == 0)
        {
            Malformed(draft.Position, draft.Id.ToString(), $"its \"{name}\" is missing");
        }
    }

    private void AddMember(ShapeDraft draft, Property property)
    {
        if (!ShapeId.IsIdentifier(property.Name))
        {
            Malformed(property.NamePosition, draft.Id.ToString(), $"'{property.Name}' is no name for a member");
        }
        else if (ReadReference(property.Value, draft) is { } target)
        {
            var traits = ReadTraits((ObjectNode)property.Value, draft.Id.ToString());
            draft.Members.Add(new MemberDraft(property.Name, target, traits, property.NamePosition));
        }
    }

    private void ReadService(ShapeDraft draft, ObjectNode node)
    {
        draft.Version = node.String("version") ?? "";
        draft.Operations.AddRange(ReadReferences(node["operations"], draft));
        draft.Resources.AddRange(ReadReferences(node["resources"], draft));
        draft.Errors.AddRange(ReadReferences(node["errors"], draft));
        foreach (var rename in (node["rename"] as ObjectNode)?.Properties ?? [])
        {
            if (ParseId(rename.Name) is { } id && rename.Value is StringNode name && ShapeId.IsIdentifier(name.Value))
            {
                draft.Rename[id] = name.Value;
            }
            else
            {
                Malformed(rename.NamePosition, draft.Id.ToString(), $"its rename of '{rename.Name}' has to be a shape id and a name");
            }
        }
    }

    private void ReadResource(ShapeDraft draft, ObjectNode node)
    {
        foreach (var lifecycle in (ReadOnlySpan<string>)["put", "create", "read", "update", "delete", "list"])
        {
            if (ReadReference(node[lifecycle], draft) is { } operation)
            {
                draft.Operations.Add(operation);
            }
        }

        draft.Operations.AddRange(ReadReferences(node["operations"], draft));
        draft.Operations.AddRange(ReadReferences(node["collectionOperations"], draft));
        draft.Resources.AddRange(ReadReferences(node["resources"], draft));
    }

    private TraitList ReadTraits(ObjectNode node, string owner)
    {
        switch (node["traits"])
        {
            case ObjectNode { Properties: var traits }:
                foreach (var trait in traits)
                {
                    if (_traitIds.Contains(trait.Name))
                    {
                        continue;
                    }

                    if (ParseId(trait.Name) is not null)
                    {
                        _traitIds.Add(trait.Name);
                    }
                    else
                    {
                        Malformed(trait.NamePosition, owner, $"'{trait.Name}' is no id of a trait");
                    }
                }

                return traits.Length == 0 ? TraitList.Empty : new TraitList(traits);
            case null:
                return TraitList.Empty;
            case var other:
                Malformed(other.Position, owner, "its \"traits\" have to be an object");
                return TraitList.Empty;
        }
    }

    private List<Reference> ReadReferences(Node? node, ShapeDraft owner)
    {
        switch (node)
        {
            case ArrayNode array:
                var references = new List<Reference>(array.Items.Length);
                foreach (var item in array.Items)
                {
                    if (ReadReference(item, owner) is { } reference)
                    {
                        references.Add(reference);
                    }
                }

                return references;
            case null:
                return [];
            default:
                Malformed(node.Position, owner.Id.ToString(), "a list of references was expected here");
                return [];
        }
    }

    private Reference? ReadReference(Node? node, ShapeDraft owner)
    {
        switch (node)
        {
            case null:
                return null;
            case ObjectNode reference when reference["target"] is StringNode target:
                if (ParseId(target.Value) is { } id && id.Member is null)
                {
                    return new Reference(id, target.Position);
                }

                Malformed(target.Position, owner.Id.ToString(), $"'{target.Value}' is no absolute shape id");
                return null;
            default:
                Malformed(node.Position, owner.Id.ToString(), "an object with a \"target\" was expected here");
                return null;
        }
    }

    private ShapeId? ParseId(string text)
    {
        if (!_ids.TryGetValue(text, out var id) && (id = ShapeId.Parse(text)) is not null)
        {
            _ids.Add(text, id);
        }

        return id;
    }

    private void Malformed(int position, string owner, string reason) => _diagnostics.Add(Descriptors.InvalidShape, position, owner, reason);

    private static ShapeType? TypeOf(string name) => name switch
    {
        "blob" => ShapeType.Blob,
        "boolean" => ShapeType.Boolean,
        "string" => ShapeType.String,
        "enum" => ShapeType.Enum,
        "byte" => ShapeType.Byte,
        "short" => ShapeType.Short,
        "integer" => ShapeType.Integer,
        "intEnum" => ShapeType.IntEnum,
        "long" => ShapeType.Long,
        "float" => ShapeType.Float,
        "double" => ShapeType.Double,
        "bigInteger" => ShapeType.BigInteger,
        "bigDecimal" => ShapeType.BigDecimal,
        "timestamp" => ShapeType.Timestamp,
        "document" => ShapeType.Document,
        "list" or "set" => ShapeType.List,
        "map" => ShapeType.Map,
        "structure" => ShapeType.Structure,
        "union" => ShapeType.Union,
        "service" => ShapeType.Service,
        "operation" => ShapeType.Operation,
        "resource" => ShapeType.Resource,
        _ => null,
    };
}
