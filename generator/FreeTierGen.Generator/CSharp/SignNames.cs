namespace FreeTierGen.Generator.CSharp;

/// <summary>Names for signs, for values that consist of nothing else.</summary>
internal static class SignNames
{
    /// <summary>What a sign is called in an identifier.</summary>
    public static string NameOf(char sign) => sign switch
    {
        '*' => "All",
        '+' => "Plus",
        '-' => "Minus",
        '=' => "Equal",
        '<' => "LessThan",
        '>' => "GreaterThan",
        '!' => "Not",
        '%' => "Percent",
        '/' => "Slash",
        '\\' => "Backslash",
        '.' => "Dot",
        ',' => "Comma",
        ':' => "Colon",
        ';' => "Semicolon",
        '|' => "Pipe",
        '&' => "Ampersand",
        '#' => "Hash",
        '$' => "Dollar",
        '@' => "At",
        '?' => "Question",
        '_' => "Underscore",
        '~' => "Tilde",
        '^' => "Caret",
        ' ' => "Space",
        '\t' => "Tab",
        _ => "U" + ((int)sign).ToString("X4", System.Globalization.CultureInfo.InvariantCulture),
    };
}
