using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Naming;

/// <summary>
/// Client error correction: what stands for a required member that an answer lacks. See "Client error correction"
/// in Smithy's chapter on aggregate types.
/// </summary>
internal sealed class Absence(SmithyModel model)
{
    private readonly HashSet<ShapeId> _impossible = [];
    private DepthFirst<Shape>? _walk;

    /// <summary>Whether an empty structure can stand for the shape: an error can't, nor one that requires itself. Any thread may ask.</summary>
    public bool IsPossible(Shape structure)
    {
        lock (_impossible)
        {
            // What is met again on the way down requires itself, and so does all that is on the way up from there.
            _walk ??= new DepthFirst<Shape>(Required, Leave, again => _impossible.Add(again.Id));
            _walk.From(structure);
            return !_impossible.Contains(structure.Id);
        }
    }

    private void Leave(Shape structure)
    {
        if (structure.Traits.Has(TraitIds.Error) || Required(structure).Any(required => _impossible.Contains(required.Id)))
        {
            _impossible.Add(structure.Id);
        }
    }

    private IEnumerable<Shape> Required(Shape structure)
        => structure.Members.Where(Nullability.IsRequired).Select(model.Target).Where(target => target.Type == ShapeType.Structure);

    /// <summary>The value for an absent member of this target.</summary>
    public static string Expression(Shape target, TypeReferences references) => target.Type switch
    {
        ShapeType.Union when EventStreams.IsStream(target) => $"global::FreeTierGen.Runtime.EventStreams.EventSequence.Empty<{references.Of(target)}>()",
        ShapeType.Structure or ShapeType.Union => references.Of(target) + ".Absent",
        ShapeType.String => "\"\"",
        ShapeType.List => "[]",
        ShapeType.Map => $"global::System.Collections.ObjectModel.ReadOnlyDictionary<{references.Arguments(target)}>.Empty",
        ShapeType.Timestamp => "global::System.DateTimeOffset.UnixEpoch",
        ShapeType.Blob when target.Traits.Has(TraitIds.Streaming) => "global::System.IO.Stream.Null",
        _ => "default",
    };
}
