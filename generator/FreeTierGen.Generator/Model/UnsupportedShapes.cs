using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Model;

/// <summary>The unsupported traits that the shapes of a closure need, themselves or through what they hold. All are found in one walk.</summary>
internal sealed class UnsupportedShapes
{
    private readonly Dictionary<ShapeId, (Property Trait, string Owner)> _nearest = [];

    /// <summary>Walks from the shapes that have such a trait up to all that hold them.</summary>
    public UnsupportedShapes(ServiceClosure closure)
    {
        var holders = new Dictionary<ShapeId, List<ShapeId>>();
        var pending = new Queue<ShapeId>();
        foreach (var shape in closure.Shapes)
        {
            if (FindOn(shape) is { } found)
            {
                _nearest.Add(shape.Id, found);
                pending.Enqueue(shape.Id);
            }

            foreach (var member in shape.Members)
            {
                if (!holders.TryGetValue(member.Target, out var list))
                {
                    holders.Add(member.Target, list = []);
                }

                list.Add(shape.Id);
            }
        }

        while (pending.Count > 0)
        {
            var held = pending.Dequeue();
            foreach (var holder in holders.TryGetValue(held, out var list) ? list : [])
            {
                if (!_nearest.ContainsKey(holder))
                {
                    _nearest.Add(holder, _nearest[held]);
                    pending.Enqueue(holder);
                }
            }
        }
    }

    /// <summary>The trait nearest to the operation, and what has it; null where the operation needs none.</summary>
    public (Property Trait, string Owner)? Find(OperationShape operation)
    {
        if (Find(operation.Traits) is { } trait)
        {
            return (trait, operation.Id.ToString());
        }

        foreach (var id in operation.Errors.Prepend(operation.Output).Prepend(operation.Input))
        {
            if (_nearest.TryGetValue(id, out var found))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Why the trait is not supported; null where this use of it asks nothing of a client.</summary>
    public static string? Reason(Property trait) => trait.Name switch
    {
        "aws.protocols#httpChecksum" => IsTrue(trait, "requestChecksumRequired") ? "the service wants a checksum of the request" : null,
        "smithy.api#eventHeader" or "smithy.api#eventPayload" => "event streams are not implemented",
        "smithy.api#requiresLength" or TraitIds.Streaming => "streams are not implemented",
        _ => null,
    };

    private static (Property Trait, string Owner)? FindOn(Shape shape)
    {
        if (Find(shape.Traits) is { } trait)
        {
            return (trait, shape.Id.ToString());
        }

        foreach (var member in shape.Members)
        {
            if (Find(member.Traits) is { } found)
            {
                return (found, $"{shape.Id}${member.Name}");
            }
        }

        return null;
    }

    private static Property? Find(TraitMap traits)
    {
        foreach (var trait in traits.All)
        {
            if (TraitSupport.KindOf(trait.Name) == TraitKind.Unsupported && Reason(trait) is not null)
            {
                return trait;
            }
        }

        return null;
    }

    private static bool IsTrue(Property trait, string name) => trait.Value is ObjectNode value && value[name] is BooleanNode { Value: true };
}
