using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Reading;

/// <summary>Checks that whatever a shape refers to exists and is of a type that may stand there.</summary>
internal sealed class TargetCheck
{
    private readonly Dictionary<ShapeId, ShapeDraft> _shapes;
    private readonly DiagnosticBag _diagnostics;

    private TargetCheck(Dictionary<ShapeId, ShapeDraft> shapes, DiagnosticBag diagnostics)
    {
        _shapes = shapes;
        _diagnostics = diagnostics;
    }

    /// <summary>Reports every reference that leads nowhere or to the wrong type.</summary>
    public static void Check(Dictionary<ShapeId, ShapeDraft> shapes, DiagnosticBag diagnostics)
    {
        var check = new TargetCheck(shapes, diagnostics);
        foreach (var shape in shapes.Values)
        {
            check.CheckShape(shape);
        }
    }

    private void CheckShape(ShapeDraft shape)
    {
        foreach (var member in shape.Members)
        {
            if (TypeOf(shape, member.Target) is { } type && Reason(shape.Type, member, type) is { } reason)
            {
                Unexpected(shape, member.Target, reason);
            }
        }

        foreach (var name in MembersOf(shape.Type))
        {
            if (shape.Mixins.Count > 0 && !_diagnostics.HasErrors && shape.Member(name) is null)
            {
                _diagnostics.Add(Descriptors.InvalidShape, shape.Position, shape.Id.ToString(), $"its \"{name}\" is missing");
            }
        }

        if (shape.Type == ShapeType.Operation)
        {
            Expect(shape, shape.Input, ShapeType.Structure);
            Expect(shape, shape.Output, ShapeType.Structure);
            ExpectNoError(shape, shape.Input);
            ExpectNoError(shape, shape.Output);
        }

        ExpectAll(shape, shape.Errors, ShapeType.Structure);
        foreach (var error in shape.Errors)
        {
            if (IsStructure(error) && !IsError(error))
            {
                Unexpected(shape, error, $"an error has to have the trait '{TraitIds.Error}'");
            }
        }

        ExpectAll(shape, shape.Operations, ShapeType.Operation);
        ExpectAll(shape, shape.Resources, ShapeType.Resource);
    }

    private static string? Reason(ShapeType owner, MemberDraft member, ShapeType target)
    {
        if (target is ShapeType.Service or ShapeType.Operation or ShapeType.Resource)
        {
            return "a member cannot target it";
        }

        if (owner == ShapeType.Map && member.Name == "key" && target is not (ShapeType.String or ShapeType.Enum))
        {
            return "a map's key has to be a string";
        }

        if (owner is ShapeType.Enum or ShapeType.IntEnum && member.Target.Id != Prelude.Unit)
        {
            return $"members of enums have to target '{Prelude.Unit}'";
        }

        return member.Target.Id == Prelude.Unit && owner is not (ShapeType.Union or ShapeType.Enum or ShapeType.IntEnum)
            ? "only members of unions and enums can do so, and operations"
            : null;
    }

    private static IEnumerable<string> MembersOf(ShapeType type) => type switch
    {
        ShapeType.List => ["member"],
        ShapeType.Map => ["key", "value"],
        _ => [],
    };

    private bool IsStructure(Reference reference)
        => (_shapes.TryGetValue(reference.Id, out var target) ? target.Type : Prelude.Find(reference.Id)?.Type) == ShapeType.Structure;

    private bool IsError(Reference reference) => _shapes.TryGetValue(reference.Id, out var target) && target.Traits.Find(TraitIds.Error) is not null;

    private void ExpectNoError(ShapeDraft operation, Reference reference)
    {
        if (IsError(reference))
        {
            Unexpected(operation, reference, "an error can be neither input nor output");
        }
    }

    private void ExpectAll(ShapeDraft shape, List<Reference> references, ShapeType type)
    {
        foreach (var reference in references)
        {
            Expect(shape, reference, type);
        }
    }

    private void Expect(ShapeDraft shape, Reference reference, ShapeType type)
    {
        if (TypeOf(shape, reference) is { } actual && actual != type)
        {
#pragma warning disable CA1308 // Smithy writes its types in lower case
            Unexpected(shape, reference, $"it has to be a shape of type {type.ToString().ToLowerInvariant()}");
#pragma warning restore CA1308
        }
    }

    private ShapeType? TypeOf(ShapeDraft shape, Reference reference)
    {
        if (_shapes.TryGetValue(reference.Id, out var target))
        {
            return target.Type;
        }

        if (Prelude.Find(reference.Id) is { } shared)
        {
            return shared.Type;
        }

        _diagnostics.Add(Descriptors.UnknownTarget, reference.Position, shape.Id.ToString(), reference.Id.ToString());
        return null;
    }

    private void Unexpected(ShapeDraft shape, Reference reference, string reason)
        => _diagnostics.Add(Descriptors.InvalidShape, reference.Position, shape.Id.ToString(), $"it refers to '{reference.Id}', and {reason}");
}
