using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;

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

    /// <summary>These traits and those of the other lists, the later of which win over the earlier.</summary>
    public TraitList WithAll(IReadOnlyList<TraitList> others)
    {
        if (others.Count == 1)
        {
            return With(others[0]);
        }

        // One by one, each would copy all that came before it.
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = new List<Property>();
        foreach (var trait in others.SelectMany(list => list.All))
        {
            if (places.TryGetValue(trait.Name, out var place))
            {
                all[place] = trait;
            }
            else
            {
                places.Add(trait.Name, all.Count);
                all.Add(trait);
            }
        }

        return With(new TraitList([.. all]));
    }

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
        // Few traits are found faster by looking at each.
        const int Few = 32;
        var isLong = Count + others.Count > Few;
        Func<string, Property?> ofThese = isLong ? Index() : Find;
        Func<string, Property?> ofOthers = isLong ? others.Index() : others.Find;
        var merged = new List<Property>(Count + others.Count);
        foreach (var trait in traits)
        {
            merged.Add(ofOthers(trait.Name) ?? trait);
        }

        foreach (var trait in others.All)
        {
            if (ofThese(trait.Name) is null)
            {
                merged.Add(trait);
            }
        }

        return new TraitList([.. merged]);
    }

    private Func<string, Property?> Index()
    {
        var byName = new Dictionary<string, Property>(Count, StringComparer.Ordinal);
        foreach (var trait in traits)
        {
            if (!byName.ContainsKey(trait.Name))
            {
                byName.Add(trait.Name, trait);
            }
        }

        return name => byName.TryGetValue(name, out var trait) ? trait : null;
    }

    private Property[] All => traits;
}
