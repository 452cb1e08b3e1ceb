using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Lowering.Values;

/// <summary>Which shapes the chosen operations read and which they write. Only what is needed is generated.</summary>
internal sealed class ShapeDirections
{
    private readonly SmithyModel _model;
    private readonly IBodyRules _rules;
    private readonly HashSet<ShapeId> _read = [];
    private readonly HashSet<ShapeId> _written = [];
    private readonly HashSet<ShapeId> _readMembers = [];
    private readonly HashSet<ShapeId> _outputs = [];
    private readonly List<Shape> _errors = [];
    private readonly HashSet<ShapeId> _errorIds = [];

    public ShapeDirections(ServiceClosure closure, IBodyRules rules)
    {
        _model = closure.Model;
        _rules = rules;
        foreach (var operation in closure.Operations)
        {
            Walk(operation.Input, _written, []);
            Walk(operation.Output, _read, _readMembers);
            _outputs.Add(operation.Output);
            AddErrors(operation.Errors);
        }

        AddErrors(closure.Service.Errors);
        _errors.Sort(static (left, right) => string.CompareOrdinal(left.Id.Name, right.Id.Name));
    }

    /// <summary>The errors that the operations can answer with, in ordinal order of their names.</summary>
    public IReadOnlyList<Shape> Errors => _errors;

    /// <summary>Whether values of the shape are read.</summary>
    public bool Reads(Shape shape) => _read.Contains(shape.Id);

    /// <summary>Whether values of the shape are written.</summary>
    public bool Writes(Shape shape) => _written.Contains(shape.Id);

    /// <summary>Whether the structure is an operation's output.</summary>
    public bool IsOutput(Shape shape) => _outputs.Contains(shape.Id);

    /// <summary>Whether the structure is read as a member of something.</summary>
    public bool IsReadMember(Shape shape) => _readMembers.Contains(shape.Id);

    /// <summary>Whether an error has members besides its message, so that its body has to be read.</summary>
    public bool HasMembersToRead(Shape error)
        => error.Members.Any(member => !Naming.MemberNames.IsErrorMessage(member) && _rules.IsInBody(_model, member));

    private void AddErrors(IEnumerable<ShapeId> ids)
    {
        foreach (var id in ids)
        {
            if (_errorIds.Add(id))
            {
                _errors.Add(_model[id]);
                Walk(id, _read, _readMembers);
            }
        }
    }

    private void Walk(ShapeId start, HashSet<ShapeId> reached, HashSet<ShapeId> members)
    {
        var pending = new Stack<ShapeId>();
        pending.Push(start);
        while (pending.Count > 0)
        {
            var shape = _model[pending.Pop()];
            if (!reached.Add(shape.Id) || shape.Type is not (ShapeType.Structure or ShapeType.Union or ShapeType.List or ShapeType.Map))
            {
                continue;
            }

            foreach (var member in shape.Members)
            {
                if (_rules.IsInBody(_model, member))
                {
                    members.Add(member.Target);
                    pending.Push(member.Target);
                }
            }
        }
    }
}
