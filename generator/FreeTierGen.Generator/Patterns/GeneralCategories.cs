using System.Globalization;

namespace FreeTierGen.Generator.Patterns;

/// <summary>Unicode's general categories, as <c>\p{…}</c> names them.</summary>
internal static class GeneralCategories
{
    private static readonly (string Short, string Long, UnicodeCategory Category)[] Leaves =
    [
        ("Lu", "Uppercase_Letter", UnicodeCategory.UppercaseLetter),
        ("Ll", "Lowercase_Letter", UnicodeCategory.LowercaseLetter),
        ("Lt", "Titlecase_Letter", UnicodeCategory.TitlecaseLetter),
        ("Lm", "Modifier_Letter", UnicodeCategory.ModifierLetter),
        ("Lo", "Other_Letter", UnicodeCategory.OtherLetter),
        ("Mn", "Nonspacing_Mark", UnicodeCategory.NonSpacingMark),
        ("Mc", "Spacing_Mark", UnicodeCategory.SpacingCombiningMark),
        ("Me", "Enclosing_Mark", UnicodeCategory.EnclosingMark),
        ("Nd", "Decimal_Number", UnicodeCategory.DecimalDigitNumber),
        ("Nl", "Letter_Number", UnicodeCategory.LetterNumber),
        ("No", "Other_Number", UnicodeCategory.OtherNumber),
        ("Zs", "Space_Separator", UnicodeCategory.SpaceSeparator),
        ("Zl", "Line_Separator", UnicodeCategory.LineSeparator),
        ("Zp", "Paragraph_Separator", UnicodeCategory.ParagraphSeparator),
        ("Cc", "Control", UnicodeCategory.Control),
        ("Cf", "Format", UnicodeCategory.Format),
        ("Cs", "Surrogate", UnicodeCategory.Surrogate),
        ("Co", "Private_Use", UnicodeCategory.PrivateUse),
        ("Cn", "Unassigned", UnicodeCategory.OtherNotAssigned),
        ("Pc", "Connector_Punctuation", UnicodeCategory.ConnectorPunctuation),
        ("Pd", "Dash_Punctuation", UnicodeCategory.DashPunctuation),
        ("Ps", "Open_Punctuation", UnicodeCategory.OpenPunctuation),
        ("Pe", "Close_Punctuation", UnicodeCategory.ClosePunctuation),
        ("Pi", "Initial_Punctuation", UnicodeCategory.InitialQuotePunctuation),
        ("Pf", "Final_Punctuation", UnicodeCategory.FinalQuotePunctuation),
        ("Po", "Other_Punctuation", UnicodeCategory.OtherPunctuation),
        ("Sm", "Math_Symbol", UnicodeCategory.MathSymbol),
        ("Sc", "Currency_Symbol", UnicodeCategory.CurrencySymbol),
        ("Sk", "Modifier_Symbol", UnicodeCategory.ModifierSymbol),
        ("So", "Other_Symbol", UnicodeCategory.OtherSymbol),
    ];

    private static readonly Dictionary<string, string> Groups = new(StringComparer.Ordinal)
    {
        ["L"] = "L",
        ["Letter"] = "L",
        ["M"] = "M",
        ["Mark"] = "M",
        ["N"] = "N",
        ["Number"] = "N",
        ["Z"] = "Z",
        ["Separator"] = "Z",
        ["C"] = "C",
        ["Other"] = "C",
        ["P"] = "P",
        ["Punctuation"] = "P",
        ["punct"] = "P",
        ["cntrl"] = "Cc",
        ["digit"] = "Nd",
        ["S"] = "S",
        ["Symbol"] = "S",
    };

    /// <summary>The short name of a category, or null where there is none of this name.</summary>
    public static string? Find(string name)
    {
        foreach (var prefix in new[] { "General_Category=", "gc=" })
        {
            name = name.StartsWith(prefix, StringComparison.Ordinal) ? name.Substring(prefix.Length) : name;
        }

        return Groups.TryGetValue(name, out var group) ? group : Leaves.FirstOrDefault(leaf => leaf.Short == name || leaf.Long == name).Short;
    }

    /// <summary>Whether a category is or belongs to the named one.</summary>
    public static bool Contains(string name, UnicodeCategory category)
        => Leaves.Any(leaf => leaf.Category == category && leaf.Short.StartsWith(name, StringComparison.Ordinal));

    /// <summary>The members of <c>UnicodeCategory</c> that the named category is made of.</summary>
    public static IEnumerable<UnicodeCategory> Expand(string name)
        => Leaves.Where(leaf => leaf.Short.StartsWith(name, StringComparison.Ordinal)).Select(leaf => leaf.Category);
}
