namespace FreeTierGen.Generator.Model;

/// <summary>A shape of the model. Mixins and <c>apply</c> are resolved: members and traits are complete.</summary>
internal class Shape(ShapeId id, ShapeType type, TraitMap traits, int position)
{
    /// <summary>The absolute id.</summary>
    public ShapeId Id { get; } = id;

    /// <summary>The shape's type.</summary>
    public ShapeType Type { get; } = type;

    /// <summary>The traits applied to the shape.</summary>
    public TraitMap Traits { get; internal set; } = traits;

    /// <summary>
    /// The members in model order: a structure's, union's or enum's own; <c>member</c> of a list; <c>key</c> and
    /// <c>value</c> of a map. Empty for other shapes.
    /// </summary>
    public Member[] Members { get; internal set; } = [];

    /// <summary>The byte offset of the shape in the model file, for diagnostics; -1 for shapes of the prelude.</summary>
    public int Position { get; } = position;

    /// <summary>The member with this name, or null.</summary>
    public Member? Member(string name)
    {
        foreach (var member in Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                return member;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Type} {Id}";
}

/// <summary>A member of an aggregate or enum shape.</summary>
internal sealed class Member(Shape container, int index, string name, ShapeId target, TraitMap traits, int position)
{
    /// <summary>The shape that holds the member.</summary>
    public Shape Container { get; } = container;

    /// <summary>The member's place among the shape's members.</summary>
    public int Index { get; } = index;

    /// <summary>The member's name in the model.</summary>
    public string Name { get; } = name;

    /// <summary>The shape that the member targets.</summary>
    public ShapeId Target { get; } = target;

    /// <summary>The traits applied to the member itself. Traits of the target are not merged in.</summary>
    public TraitMap Traits { get; internal set; } = traits;

    /// <summary>The byte offset of the member in the model file, for diagnostics.</summary>
    public int Position { get; } = position;
}

/// <summary>A service: operations that share a version, protocols and endpoint rules.</summary>
internal sealed class ServiceShape(ShapeId id, TraitMap traits, int position) : Shape(id, ShapeType.Service, traits, position)
{
    /// <summary>The API version, such as <c>2023-09-07</c>; empty where the model has none.</summary>
    public string Version { get; init; } = "";

    /// <summary>The name that AWS's SDKs know the service by, such as <c>FreeTier</c>; the shape's own where the model has none.</summary>
    public string SdkId => Traits.Object(TraitIds.AwsService)?.String("sdkId") ?? Id.Name;

    /// <summary>Operations bound to the service itself.</summary>
    public IReadOnlyList<ShapeId> Operations { get; init; } = [];

    /// <summary>Resources bound to the service.</summary>
    public IReadOnlyList<ShapeId> Resources { get; init; } = [];

    /// <summary>Errors that every operation of the service can answer with.</summary>
    public IReadOnlyList<ShapeId> Errors { get; init; } = [];

    /// <summary>Names that shapes of the closure take instead of their own.</summary>
    public IReadOnlyDictionary<ShapeId, string> Rename { get; init; } = new Dictionary<ShapeId, string>();
}

/// <summary>An operation. Input and output are <c>smithy.api#Unit</c> where the model names none.</summary>
internal sealed class OperationShape(ShapeId id, TraitMap traits, int position) : Shape(id, ShapeType.Operation, traits, position)
{
    /// <summary>The input structure, or <c>smithy.api#Unit</c>.</summary>
    public required ShapeId Input { get; init; }

    /// <summary>The output structure, or <c>smithy.api#Unit</c>.</summary>
    public required ShapeId Output { get; init; }

    /// <summary>The operation's own errors.</summary>
    public IReadOnlyList<ShapeId> Errors { get; init; } = [];
}

/// <summary>A resource. It contributes operations to a service's closure.</summary>
internal sealed class ResourceShape(ShapeId id, TraitMap traits, int position) : Shape(id, ShapeType.Resource, traits, position)
{
    /// <summary>All operations of the resource: lifecycle operations, then instance and collection operations.</summary>
    public IReadOnlyList<ShapeId> Operations { get; init; } = [];

    /// <summary>Child resources.</summary>
    public IReadOnlyList<ShapeId> Resources { get; init; } = [];
}
