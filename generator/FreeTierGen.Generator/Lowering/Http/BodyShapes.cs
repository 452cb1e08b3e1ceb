using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Http;

/// <summary>What a protocol decides of shapes before it is said how each is read and written.</summary>
internal sealed class BodyShapes
{
    /// <summary>Decides for a protocol.</summary>
    /// <param name="closure">The shapes.</param>
    /// <param name="serializers">The names of the classes.</param>
    /// <param name="places">Where the protocol has the values of members.</param>
    public BodyShapes(ServiceClosure closure, SerializerTable serializers, MemberPlaces places)
    {
        Places = places;
        Directions = new ShapeDirections(closure, places);
        Classes = new StructureClasses(closure, serializers, places, Directions);
    }

    /// <summary>Where the values of members are.</summary>
    public MemberPlaces Places { get; }

    /// <summary>What is read and what is written.</summary>
    public ShapeDirections Directions { get; }

    /// <summary>The classes that read and write structures.</summary>
    public StructureClasses Classes { get; }

    /// <summary>Says how members are read that are not in the body beside others; null where the protocol has none.</summary>
    public HttpHeadLowering? Heads { get; set; }

    /// <summary>The members of a structure that stands there which are in the body beside each other.</summary>
    public IEnumerable<Member> BodyMembers(Shape structure, ShapePosition position)
        => structure.Members.Where(member => Places.Of(member, position) == MemberPlace.Body && !MemberNames.IsErrorMessage(member));

    /// <summary>What a class makes a structure for.</summary>
    public StructureRole RoleOf(Shape structure, StructureClass one)
        => one.IsTop && Directions.IsOutput(structure) ? StructureRole.Output
            : structure.Traits.Has(TraitIds.Error) ? StructureRole.Error
            : StructureRole.Value;
}
