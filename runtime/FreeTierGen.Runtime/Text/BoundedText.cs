namespace FreeTierGen.Runtime.Text;

/// <summary>
/// Text from outside, cut to what a message, a log's line or a metric's tag can hold: what is received may be of any length.
/// </summary>
internal static class BoundedText
{
    /// <summary>The most that is kept of a name, such as an error's code or a request's id.</summary>
    public const int NameLength = 256;

    /// <summary>The most that is kept of a message.</summary>
    public const int MessageLength = 8 * 1024;

    private const string Ellipsis = "…";

    /// <summary>The text, or its start and an ellipsis where it is longer than the limit. A surrogate pair stays whole.</summary>
    public static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
        return string.Concat(text.AsSpan(0, end), Ellipsis);
    }
}
