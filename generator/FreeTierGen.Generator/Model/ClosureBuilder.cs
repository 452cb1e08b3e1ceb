using FreeTierGen.Generator.Diagnostics;

namespace FreeTierGen.Generator.Model;

/// <summary>Finds what a service reaches.</summary>
internal static class ClosureBuilder
{
    /// <summary>The closure of the service, narrowed to the named operations; names it does not have are reported.</summary>
    /// <param name="model">The model.</param>
    /// <param name="service">The service.</param>
    /// <param name="operationNames">Names or absolute ids of operations; empty for all.</param>
    /// <param name="diagnostics">Receives an error for each unknown name.</param>
    public static ServiceClosure Build(SmithyModel model, ServiceShape service, IReadOnlyList<string> operationNames, DiagnosticBag diagnostics)
    {
        var all = OperationsOf(model, service);
        var operations = operationNames.Count == 0 ? all : WithAskers(model, service, OperationSelection.Select(all, operationNames, service, diagnostics));

        var inputs = new Reach(model);
        foreach (var operation in all)
        {
            inputs.Add(operation.Input);
        }

        return Close(model, service, operations, inputs.Ids);
    }

    /// <summary>The closure with just these of its operations. What was decided on the whole service stays as it was.</summary>
    public static ServiceClosure Narrow(ServiceClosure closure, IReadOnlyList<OperationShape> operations)
        => Close(closure.Model, closure.Service, operations, closure.ReachedFromInputs);

    /// <summary>All operations of the service and its resources, in ordinal order of their names.</summary>
    public static List<OperationShape> OperationsOf(SmithyModel model, ServiceShape service)
    {
        var operations = new List<OperationShape>();
        var seen = new HashSet<ShapeId>();
        AddOperations(service.Operations);

        // Resources may be as deep as a model likes.
        var pending = new Stack<ShapeId>(service.Resources);
        while (pending.Count > 0)
        {
            var id = pending.Pop();
            if (seen.Add(id))
            {
                var resource = (ResourceShape)model[id];
                AddOperations(resource.Operations);
                foreach (var inner in resource.Resources)
                {
                    pending.Push(inner);
                }
            }
        }

        operations.Sort(static (left, right) => ShapeId.CompareByName(left.Id, right.Id));
        return operations;

        void AddOperations(IReadOnlyList<ShapeId> ids)
        {
            foreach (var id in ids)
            {
                if (seen.Add(id))
                {
                    operations.Add((OperationShape)model[id]);
                }
            }
        }
    }

    // An operation that can't be called before the service was asked for its host, or for a session, needs the operation that asks.
    private static List<OperationShape> WithAskers(SmithyModel model, ServiceShape service, List<OperationShape> operations)
    {
        if (operations.Any(EndpointDiscovery.IsRequired)
            && EndpointDiscovery.Find(model, service) is { } discovery)
        {
            Add(discovery.Operation);
        }

        if (operations.Any(operation => SessionSigning.MayBeWantedBy(model, operation))
            && SessionSigning.Find(model, service) is { } session)
        {
            Add(session.Operation);
        }

        return operations;

        void Add(OperationShape operation)
        {
            if (!operations.Contains(operation))
            {
                operations.Add(operation);
                operations.Sort(static (left, right) => ShapeId.CompareByName(left.Id, right.Id));
            }
        }
    }

    private static ServiceClosure Close(SmithyModel model, ServiceShape service, IReadOnlyList<OperationShape> operations, ISet<ShapeId> reachedFromInputs)
    {
        var needed = new Reach(model);
        needed.AddAll(service.Errors);
        foreach (var operation in operations)
        {
            needed.AddOperation(operation);
        }

        return new ServiceClosure(model, service, operations, needed.InOrder(), reachedFromInputs);
    }

    /// <summary>Shapes that are reached through members. A model may be deep and recursive, so it is walked with a list of its own.</summary>
    private sealed class Reach(SmithyModel model)
    {
        private readonly List<Shape> _shapes = [];

        public HashSet<ShapeId> Ids { get; } = [];

        public void AddOperation(OperationShape operation)
        {
            Add(operation.Input);
            Add(operation.Output);
            AddAll(operation.Errors);
        }

        public void AddAll(IReadOnlyList<ShapeId> ids)
        {
            foreach (var id in ids)
            {
                Add(id);
            }
        }

        public void Add(ShapeId id)
        {
            var next = _shapes.Count;
            Visit(id);
            for (; next < _shapes.Count; next++)
            {
                foreach (var member in _shapes[next].Members)
                {
                    Visit(member.Target);
                }
            }
        }

        public List<Shape> InOrder()
        {
            _shapes.Sort(static (left, right) => ShapeId.Compare(left.Id, right.Id));
            return _shapes;
        }

        private void Visit(ShapeId id)
        {
            if (!id.IsPrelude && Ids.Add(id))
            {
                _shapes.Add(model[id]);
            }
        }
    }
}
