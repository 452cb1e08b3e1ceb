using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Values;

/// <summary>A class that reads and writes a structure.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="Position">Where the structure stands whose body it knows.</param>
/// <param name="Reads">Whether it reads.</param>
/// <param name="Writes">Whether it writes.</param>
/// <param name="IsTop">Whether it reads an output or an error, too, where it is a member's.</param>
internal sealed record StructureClass(string Name, ShapePosition Position, bool Reads, bool Writes, bool IsTop);

/// <summary>
/// The classes that read and write structures. Mostly one is enough; a structure whose members are bound to something at the top only, and
/// which stands elsewhere, too, needs several.
/// </summary>
internal sealed class StructureClasses
{
    private readonly Dictionary<ShapeId, IReadOnlyList<StructureClass>> _classes = [];
    private readonly SerializerTable _serializers;
    private readonly MemberPlaces _places;
    private readonly ShapeDirections _directions;

    /// <summary>Names the classes of all structures, in the closure's order.</summary>
    public StructureClasses(ServiceClosure closure, SerializerTable serializers, MemberPlaces places, ShapeDirections directions)
    {
        (_serializers, _places, _directions) = (serializers, places, directions);
        foreach (var shape in closure.Shapes)
        {
            if (shape.Type == ShapeType.Structure)
            {
                _classes[shape.Id] = Decide(shape);
            }
        }
    }

    /// <summary>The classes of a structure; none where nothing reads or writes it.</summary>
    public IReadOnlyList<StructureClass> Of(Shape structure) => _classes.TryGetValue(structure.Id, out var classes) ? classes : [];

    /// <summary>The class for a structure that stands there, fully qualified; null where it needs none.</summary>
    public string? At(Shape structure, ShapePosition position)
    {
        var wanted = IsAsMember(structure, position) ? ShapePosition.Member : position;
        foreach (var one in Of(structure))
        {
            if (one.Position == wanted)
            {
                return "global::" + _serializers.Namespace + "." + one.Name;
            }
        }

        return null;
    }

    private List<StructureClass> Decide(Shape shape)
    {
        var (reads, writes, isTop) = (_directions.IsReadMember(shape), _directions.IsWrittenMember(shape), false);
        var own = new List<ShapePosition>();
        foreach (var position in Needed(shape))
        {
            if (!IsAsMember(shape, position))
            {
                own.Add(position);
            }
            else if (position == ShapePosition.Input)
            {
                writes = true;
            }
            else
            {
                reads = isTop = true;
            }
        }

        var classes = new List<StructureClass>();
        var isOnly = own.Count == 1 && !reads && !writes;
        if (reads || writes)
        {
            classes.Add(new StructureClass(_serializers.Name(shape), ShapePosition.Member, reads, writes, isTop));
        }

        foreach (var position in own)
        {
            var name = isOnly ? _serializers.Name(shape) : _serializers.Variant(shape, position.ToString());
            classes.Add(new StructureClass(name, position, position == ShapePosition.Output, position == ShapePosition.Input, position == ShapePosition.Output));
        }

        return classes;
    }

    private IEnumerable<ShapePosition> Needed(Shape shape)
    {
        if (_directions.IsInput(shape) && (!_places.HasHead || _places.HasBody(shape, ShapePosition.Input)))
        {
            yield return ShapePosition.Input;
        }

        var isRead = shape.Traits.Has(TraitIds.Error)
            ? _places.HasMembersToRead(shape)
            : !_places.HasHead || _places.HasBody(shape, ShapePosition.Output);
        if (_directions.IsReadAtTop(shape) && isRead)
        {
            yield return ShapePosition.Output;
        }
    }

    // Where nothing stands before a body, no place makes a difference.
    private bool IsAsMember(Shape shape, ShapePosition position)
        => !_places.HasHead || shape.Members.All(member => _places.Of(member, position) == _places.Of(member, ShapePosition.Member));
}
