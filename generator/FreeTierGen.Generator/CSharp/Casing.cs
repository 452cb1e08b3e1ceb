using System.Text;

namespace FreeTierGen.Generator.CSharp;

/// <summary>Turns names and values of a model into C# identifiers.</summary>
internal static class Casing
{
    // Names get suffixes, and a file's name has room for 255 bytes.
    private const int LongestName = 180;

    /// <summary>
    /// The name of a type or property. A name that has no separators keeps the casing that the model's author
    /// gave it, so that <c>KMSKeyId</c> stays what its users know; only its first letter is raised.
    /// </summary>
    public static string Pascal(string name) => IsOneWord(name) && !IsDigit(name[0]) ? Cut(Raise(name)) : Join(Split(name), Case);

    /// <summary>As much of an identifier as the names of files and of metadata have room for; what is the same then gets numbers.</summary>
    public static string Cut(string identifier) => identifier.Length <= LongestName ? identifier : identifier.Substring(0, LongestName);

    /// <summary>
    /// The name of a client. A service's id separates words by spaces and has each of them as its users know it, so that
    /// <c>SSO OIDC</c> is <c>SSOOIDC</c>.
    /// </summary>
    public static string Client(string sdkId) => Join(Split(sdkId), Raise);

    /// <summary>
    /// The name of an enum's member. Upper case carries no casing to keep here: <c>IN_PROGRESS</c> is
    /// <c>InProgress</c> and <c>ACTIVE</c> is <c>Active</c>.
    /// </summary>
    public static string EnumMember(string name) => Join(Split(name), Case);

    /// <summary>The name of a parameter: the leading capitals lowered, keywords escaped.</summary>
    public static string Camel(string pascal)
    {
        var capitals = 0;
        while (capitals < pascal.Length && IsUpper(pascal[capitals]))
        {
            capitals++;
        }

        // In "KMSKeyId" the K of "Key" stays: a capital before a small letter begins a word.
        var lowered = capitals > 1 && capitals < pascal.Length && IsLower(pascal[capitals]) ? capitals - 1 : capitals;
        var camel = pascal.Substring(0, lowered).ToLowerInvariant() + pascal.Substring(lowered);
        return ReservedWords.Escape(camel);
    }

    private static bool IsOneWord(string name)
    {
        foreach (var c in name)
        {
            if (!IsLetterOrDigit(c))
            {
                return false;
            }
        }

        return name.Length > 0;
    }

    private static List<string> Split(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in name)
        {
            if (IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        if (words.Count == 0)
        {
            // Nothing to spell: a value such as * is named after its signs.
            words.AddRange(name.Select(SignNames.NameOf));
        }

        return words;
    }

    private static string Join(List<string> words, Func<string, string> casing)
    {
        var identifier = new StringBuilder();
        foreach (var word in words)
        {
            var cased = casing(word);

            // 1.2 must not become 12.
            if (identifier.Length > 0 && IsDigit(identifier[identifier.Length - 1]) && IsDigit(cased[0]))
            {
                identifier.Append('_');
            }

            identifier.Append(cased);
        }

        if (identifier.Length == 0)
        {
            return "Empty";
        }

        return Cut(IsDigit(identifier[0]) ? "V" + identifier : identifier.ToString());
    }

    private static string Case(string word)
    {
        if (Acronyms.Find(word) is { } acronym && !IsMixed(word))
        {
            return acronym;
        }

        return word.Any(IsLower) ? Raise(word) : Raise(word.ToLowerInvariant());
    }

    // The model's author chose the casing of a word that has small letters and then a capital: it is kept.
    private static bool IsMixed(string word) => word.Any(IsLower) && word.Skip(1).Any(IsUpper);

    private static string Raise(string word) => char.ToUpperInvariant(word[0]) + word.Substring(1);

    private static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    private static bool IsLower(char c) => c is >= 'a' and <= 'z';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLetterOrDigit(char c) => IsUpper(c) || IsLower(c) || IsDigit(c);
}
