using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Validation;

/// <summary>
/// Which shapes hold themselves, by whatever way: the strongly connected components of the shapes' graph (R. Tarjan, "Depth-First Search
/// and Linear Graph Algorithms"), found without recursion.
/// </summary>
internal sealed class RecursiveShapes
{
    private readonly SmithyModel _model;
    private readonly HashSet<ShapeId> _recursive = [];
    private readonly Dictionary<ShapeId, int> _order = [];
    private readonly Dictionary<ShapeId, int> _lowest = [];
    private readonly Stack<ShapeId> _open = new();
    private readonly HashSet<ShapeId> _isOpen = [];

    public RecursiveShapes(SmithyModel model, IEnumerable<Shape> shapes)
    {
        _model = model;
        foreach (var shape in shapes)
        {
            if (!_order.ContainsKey(shape.Id))
            {
                Walk(shape);
            }
        }
    }

    /// <summary>Whether a value of the shape can hold values of the shape.</summary>
    public bool Contains(Shape shape) => _recursive.Contains(shape.Id);

    private void Walk(Shape start)
    {
        var path = new Stack<(Shape Shape, int Next)>();
        Enter(start, path);
        while (path.Count > 0)
        {
            var (shape, next) = path.Pop();
            if (next < shape.Members.Length)
            {
                path.Push((shape, next + 1));
                Follow(shape, _model.Target(shape.Members[next]), path);
                continue;
            }

            Leave(shape);
            if (path.Count > 0)
            {
                Lower(path.Peek().Shape, _lowest[shape.Id]);
            }
        }
    }

    private void Enter(Shape shape, Stack<(Shape Shape, int Next)> path)
    {
        _order.Add(shape.Id, _order.Count);
        _lowest.Add(shape.Id, _order[shape.Id]);
        _open.Push(shape.Id);
        _isOpen.Add(shape.Id);
        path.Push((shape, 0));
    }

    private void Follow(Shape from, Shape to, Stack<(Shape Shape, int Next)> path)
    {
        if (to.Id == from.Id)
        {
            _recursive.Add(to.Id);
        }
        else if (!_order.TryGetValue(to.Id, out var order))
        {
            Enter(to, path);
        }
        else if (_isOpen.Contains(to.Id))
        {
            Lower(from, order);
        }
    }

    private void Lower(Shape shape, int order) => _lowest[shape.Id] = Math.Min(_lowest[shape.Id], order);

    // The first shape of a component closes it.
    private void Leave(Shape shape)
    {
        if (_lowest[shape.Id] != _order[shape.Id])
        {
            return;
        }

        var isAlone = _open.Peek() == shape.Id;
        ShapeId closed;
        do
        {
            closed = _open.Pop();
            _isOpen.Remove(closed);
            if (!isAlone)
            {
                _recursive.Add(closed);
            }
        }
        while (closed != shape.Id);
    }
}
