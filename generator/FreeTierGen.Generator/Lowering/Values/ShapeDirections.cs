using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;

namespace FreeTierGen.Generator.Lowering.Values;

/// <summary>Which shapes the chosen operations read and which they write. Only what is needed is generated.</summary>
internal sealed class ShapeDirections
{
    private readonly SmithyModel _model;
    private readonly MemberPlaces _places;
    private readonly HashSet<ShapeId> _inputs = [];
    private readonly HashSet<ShapeId> _outputs = [];
    private readonly HashSet<ShapeId> _errorIds = [];
    private readonly HashSet<ShapeId> _readMembers = [];
    private readonly HashSet<ShapeId> _writtenMembers = [];
    private readonly List<Shape> _errors = [];
    private readonly Stack<ShapeId> _pending = new();

    public ShapeDirections(ServiceClosure closure, MemberPlaces places)
    {
        _model = closure.Model;
        _places = places;
        foreach (var operation in closure.Operations)
        {
            Walk(operation.Input, ShapePosition.Input, _inputs, _writtenMembers);
            Walk(operation.Output, ShapePosition.Output, _outputs, _readMembers);
            AddErrors(operation.Errors);
            WalkEvents(operation.Input, _writtenMembers, isRead: false);
            WalkEvents(operation.Output, _readMembers, isRead: true);
        }

        AddErrors(closure.Service.Errors);
        _errors.Sort(static (left, right) => string.CompareOrdinal(left.Id.Name, right.Id.Name));
    }

    /// <summary>The errors that the operations can answer with, in ordinal order of their names.</summary>
    public IReadOnlyList<Shape> Errors => _errors;

    /// <summary>Whether values of the shape are read.</summary>
    public bool Reads(Shape shape) => IsReadAtTop(shape) || IsReadMember(shape);

    /// <summary>Whether values of the shape are written.</summary>
    public bool Writes(Shape shape) => IsInput(shape) || IsWrittenMember(shape);

    /// <summary>Whether the structure is an operation's input.</summary>
    public bool IsInput(Shape shape) => _inputs.Contains(shape.Id);

    /// <summary>Whether the structure is an operation's output.</summary>
    public bool IsOutput(Shape shape) => _outputs.Contains(shape.Id);

    /// <summary>Whether the structure is an operation's output, or an error.</summary>
    public bool IsReadAtTop(Shape shape) => _outputs.Contains(shape.Id) || _errorIds.Contains(shape.Id);

    /// <summary>Whether the shape is read as a member of something.</summary>
    public bool IsReadMember(Shape shape) => _readMembers.Contains(shape.Id);

    /// <summary>Whether the shape is written as a member of something.</summary>
    public bool IsWrittenMember(Shape shape) => _writtenMembers.Contains(shape.Id);

    private void AddErrors(IEnumerable<ShapeId> ids)
    {
        foreach (var id in ids)
        {
            if (!_errorIds.Contains(id))
            {
                _errors.Add(_model[id]);
                Walk(id, ShapePosition.Output, _errorIds, _readMembers);
            }
        }
    }

    private void Walk(ShapeId start, ShapePosition position, HashSet<ShapeId> tops, HashSet<ShapeId> members)
    {
        if (!tops.Add(start))
        {
            return;
        }

        Reach(_model[start], position, members);
        WalkPending(members);
    }

    // Errors among them are read as those of the operation are.
    private void WalkEvents(ShapeId structure, HashSet<ShapeId> members, bool isRead)
    {
        if (EventStreams.Find(_model, _model[structure]) is not { } stream)
        {
            return;
        }

        foreach (var target in _model.Target(stream).Members.Select(_model.Target).Where(TypeNames.IsDeclared))
        {
            if (isRead && target.Traits.Has(TraitIds.Error))
            {
                AddErrors([target.Id]);
            }
            else if (!MemberPlaces.IsPlainEvent(target))
            {
                Reach(target, ShapePosition.Event, members);
            }
            else if (members.Add(target.Id))
            {
                _pending.Push(target.Id);
            }
        }

        WalkPending(members);
    }

    private void WalkPending(HashSet<ShapeId> members)
    {
        while (_pending.Count > 0)
        {
            Reach(_model[_pending.Pop()], ShapePosition.Member, members);
        }
    }

    private void Reach(Shape shape, ShapePosition position, HashSet<ShapeId> members)
    {
        if (!IsAggregate(shape))
        {
            return;
        }

        foreach (var member in shape.Members)
        {
            if (IsInFormat(member, position) && members.Add(member.Target))
            {
                _pending.Push(member.Target);
            }
        }
    }

    // A payload that is text, bytes or events is no value of the body's format.
    private bool IsInFormat(Member member, ShapePosition position) => _places.Of(member, position) switch
    {
        MemberPlace.Body => true,
        MemberPlace.Payload => IsAggregate(_model.Target(member)) && !EventStreams.IsStream(_model.Target(member)),
        _ => false,
    };

    private static bool IsAggregate(Shape shape) => shape.Type is ShapeType.Structure or ShapeType.Union or ShapeType.List or ShapeType.Map;
}
