using System.ComponentModel;
using System.Text;

namespace FreeTierGen.Runtime.Text;

/// <summary>Texts of requests that single services want in another form than callers have them. Generated clients know which.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RequestText
{
    /// <summary>The text's UTF-8 in base64; null for null.</summary>
    public static string? Base64(string? text) => text is null ? null : Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <summary>What stands after the last <c>/</c>; null where the text has none, or is null, and can stay as it is.</summary>
    public static string? LastSegment(string? text) =>
        text?.LastIndexOf('/') is { } slash and >= 0 ? text[(slash + 1)..] : null;
}
