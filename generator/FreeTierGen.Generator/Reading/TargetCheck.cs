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
            if (TypeOf(shape, member.Target) is ShapeType.Service or ShapeType.Operation or ShapeType.Resource)
            {
                Unexpected(shape, member.Target, "a member cannot target it");
            }
        }

        if (shape.Type == ShapeType.Operation)
        {
            Expect(shape, shape.Input, ShapeType.Structure);
            Expect(shape, shape.Output, ShapeType.Structure);
        }

        ExpectAll(shape, shape.Errors, ShapeType.Structure);
        ExpectAll(shape, shape.Operations, ShapeType.Operation);
        ExpectAll(shape, shape.Resources, ShapeType.Resource);
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
