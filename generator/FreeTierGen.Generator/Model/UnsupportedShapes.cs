using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Model;

/// <summary>The unsupported traits and types that the shapes of a closure need, themselves or through what they hold. All are found in one walk.</summary>
internal sealed class UnsupportedShapes
{
    private readonly SmithyModel _model;
    private readonly Protocol _protocol;
    private readonly Dictionary<ShapeId, Obstacle> _nearest = [];

    /// <summary>Walks from the shapes that have such a trait or type up to all that hold them.</summary>
    public UnsupportedShapes(ServiceClosure closure, Protocol protocol)
    {
        _model = closure.Model;
        _protocol = protocol;
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

    /// <summary>What is nearest to the operation; null where the operation needs nothing of the kind.</summary>
    public Obstacle? Find(OperationShape operation)
    {
        if (Find(operation.Traits) is { } trait)
        {
            return new UnsupportedTrait(trait, operation.Id.ToString(), Reason(trait)!);
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
    private static string? Reason(Property trait) => trait.Name switch
    {
        "aws.protocols#httpChecksum" => IsTrue(trait, "requestChecksumRequired") ? "the service wants a checksum of the request" : null,
        "smithy.api#eventHeader" or "smithy.api#eventPayload" => "event streams are not implemented",
        "smithy.api#requiresLength" or TraitIds.Streaming => "streams are not implemented",
        _ => null,
    };

    private Obstacle? FindOn(Shape shape)
    {
        if (Find(shape.Traits) is { } trait)
        {
            return new UnsupportedTrait(trait, shape.Id.ToString(), Reason(trait)!);
        }

        foreach (var member in shape.Members)
        {
            if (Find(member.Traits) is { } found)
            {
                return new UnsupportedTrait(found, $"{shape.Id}${member.Name}", Reason(found)!);
            }

            if (_model.Target(member).Type is var type && !ProtocolShapes.CanCarry(_protocol, type))
            {
                return new UnsupportedType(member, shape, type, _protocol);
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
