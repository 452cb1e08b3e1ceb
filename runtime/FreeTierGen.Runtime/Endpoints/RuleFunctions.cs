using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace FreeTierGen.Runtime.Endpoints;

/// <summary>
/// The functions of the Smithy rules engine's standard library and of its AWS extension that are more than a C#
/// operator. Generated resolvers call them. An argument that is not set gives a result that is not set, or false.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RuleFunctions
{
    private const string UpperHexDigits = "0123456789ABCDEF";

    /// <summary><c>isValidHostLabel</c>: whether the text is a host label as RFC 1123 has it.</summary>
    /// <param name="value">The text.</param>
    /// <param name="allowSubDomains">Whether several labels with dots between them are fine too.</param>
    public static bool IsValidHostLabel([NotNullWhen(true)] string? value, bool allowSubDomains)
        => value is not null && (allowSubDomains ? HostLabels.AreLabels(value) : HostLabels.IsLabel(value));

    /// <summary>
    /// <c>aws.isVirtualHostableS3Bucket</c>: whether a bucket's name can be a part of the host's name.
    /// </summary>
    /// <param name="value">The bucket's name.</param>
    /// <param name="allowSubDomains">Whether the name may have dots.</param>
    public static bool IsVirtualHostableS3Bucket([NotNullWhen(true)] string? value, bool allowSubDomains)
        => value is not null && HostLabels.IsBucket(value, allowSubDomains);

    /// <summary><c>parseURL</c>: the parts of a URL, or null where the text is no http or https URL or has a query.</summary>
    /// <param name="value">The URL.</param>
    public static EndpointUrl? ParseUrl(string? value) => value is null ? null : EndpointUrl.TryParse(value);

    /// <summary>A URL that rules write, as a text.</summary>
    /// <param name="url">The model's text, and values that may not change which host it names.</param>
    /// <exception cref="EndpointResolutionException">A value would make another host of the one that the text names.</exception>
    public static string Url(EndpointUrlTemplate url) =>
        url.Complete() ?? throw new EndpointResolutionException(
            "A value that becomes a part of the endpoint's host has characters that no host has. It can be letters, digits, hyphens, underscores and dots.");

    /// <summary><c>aws.parseArn</c>: the parts of an ARN, or null where the text is none.</summary>
    /// <param name="value">The ARN.</param>
    public static Arn? ParseArn(string? value) => value is null ? null : Arn.TryParse(value);

    /// <summary>
    /// <c>substring</c>: a part of a text, or null where the text is shorter or is not ASCII.
    /// </summary>
    /// <param name="input">The text.</param>
    /// <param name="startIndex">The index of the first character, in UTF-16 units.</param>
    /// <param name="endIndex">The index after the last character.</param>
    /// <param name="reverse">Whether indexes count from the end; the part itself is never reversed.</param>
    public static string? Substring(string? input, int startIndex, int endIndex, bool reverse)
    {
        if (input is null || startIndex < 0 || startIndex >= endIndex || endIndex > input.Length || !Ascii.IsValid(input))
        {
            return null;
        }

        return reverse ? input[^endIndex..^startIndex] : input[startIndex..endIndex];
    }

    /// <summary><c>split</c>: the parts of a text between delimiters.</summary>
    /// <param name="value">The text.</param>
    /// <param name="delimiter">What stands between parts; an empty one splits nothing.</param>
    /// <param name="limit">The most parts there may be, the last of them with what is left; 0 for as many as there are.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static IReadOnlyList<string>? Split(string? value, string? delimiter, int limit)
        => value?.Split(delimiter, limit <= 0 ? int.MaxValue : limit);

    /// <summary><c>uriEncode</c>: percent-encodes everything but RFC 3986's unreserved characters.</summary>
    /// <param name="value">The text.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? UriEncode(string? value)
    {
        if (value is null || !value.AsSpan().ContainsAnyExcept(UriCharacters.Unreserved))
        {
            return value;
        }

        var encoded = new StringBuilder(value.Length + 16);
        foreach (var octet in Encoding.UTF8.GetBytes(value))
        {
            if (octet < 0x80 && UriCharacters.Unreserved.Contains((char)octet))
            {
                encoded.Append((char)octet);
            }
            else
            {
                encoded.Append('%').Append(UpperHexDigits[octet >> 4]).Append(UpperHexDigits[octet & 0xF]);
            }
        }

        return encoded.ToString();
    }

    /// <summary><c>getAttr</c> with an index: the item, or null where the list has none there.</summary>
    /// <param name="items">The list.</param>
    /// <param name="index">The index; a negative one counts from the end, -1 being the last item.</param>
    public static string? ItemAt(IReadOnlyList<string>? items, int index)
    {
        if (items is null)
        {
            return null;
        }

        index = index < 0 ? items.Count + index : index;
        return index >= 0 && index < items.Count ? items[index] : null;
    }

    /// <summary>Whether two lists have the same items in the same order; for parameters that are lists.</summary>
    /// <param name="left">A list or null.</param>
    /// <param name="right">A list or null.</param>
    public static bool ListEquals(IReadOnlyList<string>? left, IReadOnlyList<string>? right)
    {
        if (left is null || right is null || ReferenceEquals(left, right))
        {
            return ReferenceEquals(left, right);
        }

        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!string.Equals(left[i], right[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
