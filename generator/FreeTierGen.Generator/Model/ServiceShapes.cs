namespace FreeTierGen.Generator.Model;

/// <summary>
/// Every data shape that any operation of the service reaches, whatever <c>Operations</c> leaves out: names and
/// nullability are decided on the whole service, so that narrowing it changes no type.
/// </summary>
internal sealed class ServiceShapes
{
    private readonly SmithyModel _model;
    private readonly HashSet<ShapeId> _fromInputs = [];
    private readonly HashSet<ShapeId> _fromOutputs = [];
    private readonly HashSet<ShapeId> _errors = [];
    private readonly HashSet<ShapeId> _outputs = [];

    /// <summary>Walks the service.</summary>
    public ServiceShapes(SmithyModel model, ServiceShape service)
    {
        _model = model;
        _errors.UnionWith(service.Errors);
        Operations = ClosureBuilder.OperationsOf(model, service);
        foreach (var operation in Operations)
        {
            Walk(operation.Input, _fromInputs);
            Walk(operation.Output, _fromOutputs);
            _errors.UnionWith(operation.Errors);
            _outputs.Add(operation.Output);
        }

        foreach (var error in _errors)
        {
            Walk(error, _fromOutputs);
        }

        var all = new HashSet<ShapeId>(_fromInputs);
        all.UnionWith(_fromOutputs);
        var shapes = all.Select(id => model[id]).ToList();
        shapes.Sort(static (left, right) => ShapeId.Compare(left.Id, right.Id));
        All = shapes;
    }

    /// <summary>The shapes in ordinal order of their ids.</summary>
    public IReadOnlyList<Shape> All { get; }

    /// <summary>The operations in ordinal order of their names.</summary>
    public IReadOnlyList<OperationShape> Operations { get; }

    /// <summary>Whether an input reaches the shape.</summary>
    public bool IsReachedFromInputs(Shape shape) => _fromInputs.Contains(shape.Id);

    /// <summary>Whether an output or an error reaches the shape.</summary>
    public bool IsReachedFromOutputs(Shape shape) => _fromOutputs.Contains(shape.Id);

    /// <summary>Whether the shape is an operation's output.</summary>
    public bool IsOutput(Shape shape) => _outputs.Contains(shape.Id);

    private void Walk(ShapeId start, HashSet<ShapeId> reached)
    {
        var pending = new Stack<ShapeId>();
        pending.Push(start);
        while (pending.Count > 0)
        {
            var id = pending.Pop();
            if (!reached.Add(id))
            {
                continue;
            }

            var shape = _model[id];
            if (shape.Type is ShapeType.Structure or ShapeType.Union or ShapeType.List or ShapeType.Map)
            {
                foreach (var member in shape.Members)
                {
                    pending.Push(member.Target);
                }
            }
        }
    }
}
