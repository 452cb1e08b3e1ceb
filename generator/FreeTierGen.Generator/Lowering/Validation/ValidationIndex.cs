using FreeTierGen.Generator.Lowering.Patterns;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;

namespace FreeTierGen.Generator.Lowering.Validation;

/// <summary>Which structures and unions can violate a constraint, themselves or in what they hold. Computed once.</summary>
internal sealed class ValidationIndex
{
    private readonly SmithyModel _model;
    private readonly SymbolTable _symbols;
    private readonly HashSet<ShapeId> _violating = [];
    private readonly RecursiveShapes _recursive;

    public ValidationIndex(SmithyModel model, SymbolTable symbols, PatternIndex patterns)
    {
        _model = model;
        _symbols = symbols;
        Constraints = new ConstraintLowering(model, patterns);
        Presence = new PresenceLowering(model);
        _recursive = new RecursiveShapes(model, symbols.Shapes.All);
        var candidates = symbols.Shapes.All.Where(IsCandidate).ToList();
        foreach (var shape in candidates.Where(HasOwnConstraint))
        {
            _violating.Add(shape.Id);
        }

        // A shape that holds one that can violate something can, too: shapes may hold themselves, so until nothing changes.
        while (candidates.RemoveAll(shape => !_violating.Contains(shape.Id) && shape.Members.Any(HoldsViolating) && _violating.Add(shape.Id)) > 0)
        {
        }
    }

    /// <summary>The constraints of single values.</summary>
    public ConstraintLowering Constraints { get; }

    /// <summary>What values that are sent must hold.</summary>
    public PresenceLowering Presence { get; }

    /// <summary>Whether values of the shape can be in a request.</summary>
    public bool IsSent(Shape shape) => _symbols.Shapes.IsReachedFromInputs(shape);

    /// <summary>Whether values of the shape can nest without an end.</summary>
    public bool IsRecursive(Shape shape) => _recursive.Contains(shape);

    /// <summary>Whether the shape's type has <c>Validate</c>.</summary>
    public bool HasValidator(Shape shape) => _violating.Contains(shape.Id);

    /// <summary>Whether null is a violation where C# can't prevent it.</summary>
    public bool MissesNull(Member member)
    {
        var symbol = _symbols.Member(member);
        return symbol.MustBePresent && IsSent(member.Container) && (symbol.IsNullable || !symbol.IsValueType);
    }

    // Errors are answers; nobody sends them.
    private static bool IsCandidate(Shape shape)
        => (shape.Type == ShapeType.Union && !Nullability.IsEventStream(shape))
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

    private bool HoldsViolating(Member member)
    {
        var target = _model.Target(member);
        return target.Type is ShapeType.List or ShapeType.Map
            ? target.Members.Any(HoldsViolating)
            : !Nullability.IsEventStream(target) && _violating.Contains(target.Id);
    }
}
