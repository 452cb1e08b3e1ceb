using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Reading;

/// <summary>A shape id, and where the file refers to it.</summary>
internal sealed record Reference(ShapeId Id, int Position);

/// <summary>A shape as the file has it, before mixins and <c>apply</c> are resolved.</summary>
internal sealed class ShapeDraft(ShapeId id, ShapeType type, int position)
{
    public ShapeId Id { get; } = id;

    /// <summary>The type; a string with the old enum trait becomes an enum.</summary>
    public ShapeType Type { get; set; } = type;

    /// <summary>The byte offset of the shape's name.</summary>
    public int Position { get; } = position;

    public TraitList Traits { get; set; } = TraitList.Empty;

    public List<MemberDraft> Members { get; set; } = [];

    public IReadOnlyList<Reference> Mixins { get; set; } = [];

    /// <summary>A service's version.</summary>
    public string Version { get; set; } = "";

    /// <summary>A service's or resource's operations.</summary>
    public List<Reference> Operations { get; } = [];

    /// <summary>A service's or resource's resources.</summary>
    public List<Reference> Resources { get; } = [];

    /// <summary>A service's or operation's errors.</summary>
    public List<Reference> Errors { get; } = [];

    /// <summary>A service's renamed shapes.</summary>
    public Dictionary<ShapeId, string> Rename { get; } = [];

    /// <summary>An operation's input.</summary>
    public Reference Input { get; set; } = new(Prelude.Unit, position);

    /// <summary>An operation's output.</summary>
    public Reference Output { get; set; } = new(Prelude.Unit, position);

    /// <summary>The member with this name, or null.</summary>
    public MemberDraft? Member(string name)
    {
        foreach (var member in Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                return member;
            }
        }

        return null;
    }
}

/// <summary>A member as the file has it.</summary>
internal sealed class MemberDraft(string name, Reference target, TraitList traits, int position)
{
    public string Name { get; } = name;

    public Reference Target { get; } = target;

    public TraitList Traits { get; set; } = traits;

    /// <summary>The byte offset of the member's name.</summary>
    public int Position { get; } = position;

    /// <summary>A copy whose traits can change without changing this member's.</summary>
    public MemberDraft Copy() => new(Name, Target, Traits, Position);
}
