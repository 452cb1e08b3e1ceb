using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Patterns;

namespace FreeTierGen.Generator.Validation;

/// <summary>Which structures and unions can violate a constraint, themselves or in what they hold. Computed once.</summary>
internal sealed class ValidationIndex
{
    private readonly SmithyModel _model;
    private readonly ServiceShapes _shapes;
    private readonly MemberTable _members;
    private readonly HashSet<ShapeId> _violating = [];
    private readonly RecursiveShapes _recursive;

    public ValidationIndex(SmithyModel model, ServiceShapes shapes, MemberTable members, PatternIndex patterns)
    {
        _model = model;
        _shapes = shapes;
        _members = members;
        Constraints = new ConstraintLowering(model, patterns);
        Words = new ConstraintWords(patterns);
        Presence = new PresenceLowering(model);
        _recursive = new RecursiveShapes(model, shapes.All);
        var candidates = shapes.All.Where(IsCandidate).ToList();
        var holders = new Dictionary<ShapeId, List<Shape>>();
        var pending = new Stack<Shape>();
        foreach (var shape in candidates)
        {
            foreach (var member in shape.Members)
            {
                AddHolder(holders, member, shape);
            }

            if (HasOwnConstraint(shape))
            {
                _violating.Add(shape.Id);
                pending.Push(shape);
            }
        }

        // A shape that holds one that can violate something can, too, and so on up from there.
        while (pending.Count > 0)
        {
            foreach (var holder in holders.TryGetValue(pending.Pop().Id, out var found) ? found : [])
            {
                if (_violating.Add(holder.Id))
                {
                    pending.Push(holder);
                }
            }
        }
    }

    /// <summary>The constraints of single values.</summary>
    public ConstraintLowering Constraints { get; }

    /// <summary>The same in words.</summary>
    public ConstraintWords Words { get; }

    /// <summary>What values that are sent must hold.</summary>
    public PresenceLowering Presence { get; }

    /// <summary>Whether values of the shape can be in a request.</summary>
    public bool IsSent(Shape shape) => _shapes.IsReachedFromInputs(shape);

    /// <summary>Whether values of the shape can nest without an end.</summary>
    public bool IsRecursive(Shape shape) => _recursive.Contains(shape);

    /// <summary>Whether the shape's type has <c>Validate</c>.</summary>
    public bool HasValidator(Shape shape) => _violating.Contains(shape.Id);

    /// <summary>Whether null is a violation where C# can't prevent it.</summary>
    public bool MissesNull(Member member)
    {
        var symbol = _members.Of(member);
        return symbol.MustBePresent && IsSent(member.Container) && (symbol.IsNullable || !symbol.IsValueType);
    }

    // Errors are answers; nobody sends them. Events are checked where they are sent, each by itself.
    private bool IsCandidate(Shape shape)
        => (shape.Type == ShapeType.Union && (!Nullability.IsEventStream(shape) || IsSent(shape)))
            || (shape.Type == ShapeType.Structure && TypeNames.IsDeclared(shape) && !shape.Traits.Has(TraitIds.Error));

    private bool HasOwnConstraint(Shape shape)
        => (IsSent(shape) && (shape.Type == ShapeType.Union || IsRecursive(shape)))
            || shape.Members.Any(member => (shape.Type == ShapeType.Structure && MissesNull(member)) || IsConstrained(member, IsSent(shape)));

    private bool IsConstrained(Member member, bool isSent)
    {
        var target = _model.Target(member);
        return Constraints.Of(member, target).Any()
            || (isSent && Presence.Any(member, target))
            || (target.Type is ShapeType.List or ShapeType.Map && target.Members.Any(entry => IsConstrained(entry, isSent)));
    }

    // Notes what holds a structure or union, as it is or in collections.
    private void AddHolder(Dictionary<ShapeId, List<Shape>> holders, Member member, Shape holder)
    {
        var target = _model.Target(member);
        if (target.Type is ShapeType.List or ShapeType.Map)
        {
            foreach (var inner in target.Members)
            {
                AddHolder(holders, inner, holder);
            }
        }
        else if (target.Type is ShapeType.Structure or ShapeType.Union && !Nullability.IsEventStream(target))
        {
            if (!holders.TryGetValue(target.Id, out var found))
            {
                holders.Add(target.Id, found = []);
            }

            found.Add(holder);
        }
    }
}
