using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Reading;

/// <summary>Traits in the order of the file. Lists are values: what changes one makes another.</summary>
internal sealed class TraitList(Property[] traits)
{
    /// <summary>No traits.</summary>
    public static TraitList Empty { get; } = new([]);

    /// <summary>The value of the trait, or null where it is not applied.</summary>
    public Property? Find(string traitId)
    {
        foreach (var trait in traits)
        {
            if (string.Equals(trait.Name, traitId, StringComparison.Ordinal))
            {
                return trait;
            }
        }

        return null;
    }

    /// <summary>These traits and those of the other list, which win where both have one.</summary>
    public TraitList With(TraitList others) => others.Count == 0 ? this : Count == 0 ? others : Merge(others);

    /// <summary>These traits and one more, which wins over one of the same name.</summary>
    public TraitList With(Property trait) => With(new TraitList([trait]));

    /// <summary>These traits without those for which the predicate holds.</summary>
    public TraitList Without(Func<string, bool> isLeftOut)
    {
        var kept = new List<Property>(Count);
        foreach (var trait in traits)
        {
            if (!isLeftOut(trait.Name))
            {
                kept.Add(trait);
            }
        }

        return kept.Count == Count ? this : new TraitList([.. kept]);
    }

    /// <summary>The traits as shapes hold them.</summary>
    public TraitMap ToMap() => Count == 0 ? TraitMap.Empty : new TraitMap(traits);

    private int Count => traits.Length;

    private TraitList Merge(TraitList others)
    {
        var merged = new List<Property>(Count + others.Count);
        foreach (var trait in traits)
        {
            merged.Add(others.Find(trait.Name) ?? trait);
        }

        foreach (var trait in others.All)
        {
            if (Find(trait.Name) is null)
            {
                merged.Add(trait);
            }
        }

        return new TraitList([.. merged]);
    }

    private Property[] All => traits;
}
