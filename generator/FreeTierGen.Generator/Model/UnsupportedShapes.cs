using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Model;

/// <summary>The unsupported traits and types that the shapes of a closure need, themselves or through what they hold. All are found in one walk.</summary>
internal sealed class UnsupportedShapes
{
    private readonly SmithyModel _model;
    private readonly Protocol _protocol;
    private readonly Dictionary<ShapeId, List<ShapeId>> _holders = [];
    private readonly Dictionary<ShapeId, Obstacle> _nearest;

    // What keeps an operation from being called, and its answers from nothing.
    private readonly Dictionary<ShapeId, Obstacle> _nearestToSend;

    /// <summary>Walks from the shapes that have such a trait or type up to all that hold them.</summary>
    public UnsupportedShapes(ServiceClosure closure, Protocol protocol)
    {
        _model = closure.Model;
        _protocol = protocol;
        foreach (var shape in closure.Shapes)
        {
            foreach (var member in shape.Members)
            {
                if (!_holders.TryGetValue(member.Target, out var list))
                {
                    _holders.Add(member.Target, list = []);
                }

                list.Add(shape.Id);
            }
        }

        _nearest = Walk(closure, FindOn);
        _nearestToSend = Walk(closure, shape => FindType(shape, ProtocolShapes.CanSend));
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

        return _nearestToSend.TryGetValue(operation.Input, out var unsendable) ? unsendable : null;
    }

    private Dictionary<ShapeId, Obstacle> Walk(ServiceClosure closure, Func<Shape, Obstacle?> find)
    {
        var nearest = new Dictionary<ShapeId, Obstacle>();
        var pending = new Queue<ShapeId>();
        foreach (var shape in closure.Shapes)
        {
            if (find(shape) is { } found)
            {
                nearest.Add(shape.Id, found);
                pending.Enqueue(shape.Id);
            }
        }

        while (pending.Count > 0)
        {
            var held = pending.Dequeue();
            foreach (var holder in _holders.TryGetValue(held, out var list) ? list : [])
            {
                if (!nearest.ContainsKey(holder))
                {
                    nearest.Add(holder, nearest[held]);
                    pending.Enqueue(holder);
                }
            }
        }

        return nearest;
    }

    private Obstacle? FindOn(Shape shape)
    {
        if (Find(shape, shape.Traits) is { } trait)
        {
            return new UnsupportedTrait(trait, shape.Id.ToString(), UnsupportedUse.Reason(trait, shape, _protocol)!);
        }

        return FindType(shape, ProtocolShapes.CanCarry);
    }

    private UnsupportedType? FindType(Shape shape, Func<Protocol, ShapeType, bool> canCarry)
    {
        foreach (var member in shape.Members)
        {
            if (_model.Target(member).Type is var type && !canCarry(_protocol, type))
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
                && UnsupportedUse.Reason(trait, shape, _protocol) is not null)
            {
                return trait;
            }
        }

        return null;
    }
}
