using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Validation;

/// <summary>Maps whose keys must not stand in the paths of violations, which end up in messages.</summary>
internal static class SensitiveKeys
{
    /// <summary>Whether the keys of a member's map are sensitive.</summary>
    public static bool Has(SmithyModel model, Member member, Shape map)
    {
        var key = map.Member("key")!;
        return IsSensitive(member.Traits) || IsSensitive(map.Traits) || IsSensitive(key.Traits) || IsSensitive(model.Target(key).Traits);
    }

    private static bool IsSensitive(TraitMap traits) => traits.Has(TraitIds.Sensitive);
}
