using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Naming;

/// <summary>
/// Client error correction: what stands for a required member that an answer lacks. See "Client error correction"
/// in Smithy's chapter on aggregate types.
/// </summary>
internal sealed class Absence(SmithyModel model)
{
    private readonly Dictionary<ShapeId, bool> _possible = [];

    /// <summary>Whether an empty structure can stand for the shape: an error can't, nor one that requires itself. Any thread may ask.</summary>
    public bool IsPossible(Shape structure)
    {
        lock (_possible)
        {
            return Find(structure);
        }
    }

    private bool Find(Shape structure)
    {
        if (_possible.TryGetValue(structure.Id, out var possible))
        {
            return possible;
        }

        // What is met again on the way down requires itself.
        _possible[structure.Id] = false;
        possible = !structure.Traits.Has(TraitIds.Error);
        foreach (var member in structure.Members)
        {
            var target = model.Target(member);
            possible &= !Nullability.IsRequired(member) || target.Type != ShapeType.Structure || Find(target);
        }

        return _possible[structure.Id] = possible;
    }

    /// <summary>The value for an absent member of this target, of the C# type <paramref name="type"/>.</summary>
    public static string Expression(Shape target, string type) => target.Type switch
    {
        ShapeType.Structure => type + ".Absent",
        ShapeType.Union => type + ".Absent",
        ShapeType.String => "\"\"",
        ShapeType.List => "[]",
        ShapeType.Map => type.Replace(
            "global::System.Collections.Generic.IReadOnlyDictionary<", "global::System.Collections.ObjectModel.ReadOnlyDictionary<") + ".Empty",
        ShapeType.Timestamp => "global::System.DateTimeOffset.UnixEpoch",
        ShapeType.Blob when target.Traits.Has(TraitIds.Streaming) => "global::System.IO.Stream.Null",
        _ => "default",
    };
}
