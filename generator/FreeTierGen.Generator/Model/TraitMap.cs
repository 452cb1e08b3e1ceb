using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Model;

/// <summary>The traits of a shape or member, by absolute id, in the order of the file.</summary>
internal sealed class TraitMap(Property[] traits)
{
    /// <summary>No traits.</summary>
    public static TraitMap Empty { get; } = new([]);

    /// <summary>Each trait's id, place and value.</summary>
    public Property[] All { get; } = traits;

    /// <summary>The trait's value, or null where it is not applied.</summary>
    public Node? Get(string traitId)
    {
        foreach (var trait in All)
        {
            if (string.Equals(trait.Name, traitId, StringComparison.Ordinal))
            {
                return trait.Value;
            }
        }

        return null;
    }

    /// <summary>Whether the trait is applied.</summary>
    public bool Has(string traitId) => Get(traitId) is not null;

    /// <summary>The trait's value where it is a string, such as documentation; else null.</summary>
    public string? String(string traitId) => (Get(traitId) as StringNode)?.Value;

    /// <summary>These and one more, whose place is its value's.</summary>
    public TraitMap With(string traitId, Node value) => new([.. All, new Property(traitId, value.Position, value)]);

    /// <summary>These but one; the same where it is not applied.</summary>
    public TraitMap Without(string traitId)
        => Has(traitId) ? new(System.Array.FindAll(All, trait => !string.Equals(trait.Name, traitId, StringComparison.Ordinal))) : this;

    /// <summary>The trait's value where it is an array; else null.</summary>
    public ArrayNode? Array(string traitId) => Get(traitId) as ArrayNode;

    /// <summary>The trait's value where it is an object; else null.</summary>
    public ObjectNode? Object(string traitId) => Get(traitId) as ObjectNode;
}
