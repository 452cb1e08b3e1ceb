namespace FreeTierGen.Generator.Model;

/// <summary>Tokens of HTTP: methods, names of headers and the like (RFC 9110, section 5.6.2).</summary>
internal static class HttpToken
{
    /// <summary>Whether a text is one.</summary>
    public static bool Is(string text)
        => text.Length > 0 && text.All(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "!#$%&'*+-.^_`|~".IndexOf(character) >= 0);
}
