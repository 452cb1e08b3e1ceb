namespace FreeTierGen.Runtime.Identity;

/// <summary>The auth schemes that somebody prefers.</summary>
internal static class AuthSchemePreference
{
    private const string Variable = "AWS_AUTH_SCHEME_PREFERENCE";

    /// <summary>What the options say, else the environment; empty where nobody prefers any.</summary>
    public static IReadOnlyList<string> Of(object options, Func<string, string?> readEnvironment) =>
        options is IAuthSchemeOptions { AuthSchemePreference: { Count: > 0 } preference } ? preference : SettingList.Read(readEnvironment(Variable));

    /// <summary>
    /// How far ahead a scheme is in the preference; its length where it is not in there. Schemes are named with or without the namespace of
    /// their trait.
    /// </summary>
    public static int RankOf(string scheme, IReadOnlyList<string> preference)
    {
        var name = NameOf(scheme);
        for (var rank = 0; rank < preference.Count; rank++)
        {
            if (name.Equals(NameOf(preference[rank]), StringComparison.OrdinalIgnoreCase))
            {
                return rank;
            }
        }

        return preference.Count;
    }

    private static ReadOnlySpan<char> NameOf(string? scheme) => scheme.AsSpan()[((scheme?.LastIndexOf('#') ?? -1) + 1)..].Trim();
}
