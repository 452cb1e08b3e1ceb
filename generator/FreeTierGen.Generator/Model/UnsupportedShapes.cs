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
        if (Find(operation, operation.Traits) is { } trait)
        {
            return new UnsupportedTrait(trait, operation.Id.ToString(), UnsupportedUse.Reason(trait, operation, _protocol)!);
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

    private Obstacle? FindOn(Shape shape)
    {
        if (Find(shape, shape.Traits) is { } trait)
        {
            return new UnsupportedTrait(trait, shape.Id.ToString(), UnsupportedUse.Reason(trait, shape, _protocol)!);
        }

        foreach (var member in shape.Members)
        {
            if (Find(shape, member.Traits) is { } found)
            {
                return new UnsupportedTrait(found, $"{shape.Id}${member.Name}", UnsupportedUse.Reason(found, shape, _protocol)!);
            }

            if (_model.Target(member).Type is var type && !ProtocolShapes.CanCarry(_protocol, type))
            {
                return new UnsupportedType(member, shape, type, _protocol);
            }
        }

        return null;
    }

    private Property? Find(Shape shape, TraitMap traits)
    {
        foreach (var trait in traits.All)
        {
            if (TraitSupport.KindOf(trait.Name) == TraitKind.Unsupported
                && UnsupportedUse.Reason(trait, shape, _protocol) is not null
                && (trait.Name != TraitIds.HttpChecksum || SendsStream(shape)))
            {
                return trait;
            }
        }

        return null;
    }

    // The checksum of other bodies is sent with their head.
    private bool SendsStream(Shape operation)
        => operation is OperationShape { Input: var input }
            && _model[input].Members.Any(member => _model.Target(member).Traits.Has(TraitIds.Streaming));
}
