using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace FreeTierGen.Runtime.Endpoints;

/// <summary>
/// The URL of an endpoint as rules write it: text of the model with values between. Values come from requests, options and credentials,
/// and the rules need not have looked at them: one that would end the host's name, or begin another one, makes the URL none. Generated
/// code makes instances from interpolated strings.
/// </summary>
/// <remarks>
/// A URL that a value gives as a whole, such as the client's own endpoint, is free, and so are the parts of a <c>parseURL</c>.
/// </remarks>
[InterpolatedStringHandler]
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct EndpointUrlTemplate
{
    private const string SchemeEnd = "://";

    private DefaultInterpolatedStringHandler _text;
    private Part _part;
    private bool _isWhole;
    private bool _isBroken;

    /// <summary>Called by the compiler.</summary>
    public EndpointUrlTemplate(int literalLength, int formattedCount) =>
        _text = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    private enum Part
    {
        Scheme,
        Authority,
        Path,
    }

    /// <summary>Appends what the model says.</summary>
    public void AppendLiteral(string text)
    {
        _text.AppendLiteral(text);
        _isWhole = false;
        var end = text.IndexOf(SchemeEnd, StringComparison.Ordinal);
        if (_part != Part.Scheme)
        {
            // A value has given a scheme before, and more than that.
            _isBroken |= end >= 0;
        }
        else if (end >= 0)
        {
            _part = Part.Authority;
            text = text[(end + SchemeEnd.Length)..];
        }

        if (_part == Part.Authority && text.Contains('/', StringComparison.Ordinal))
        {
            _part = Part.Path;
        }
    }

    /// <summary>Appends a value, which in the host can be letters, digits, hyphens, underscores and dots.</summary>
    public void AppendFormatted(string? value)
    {
        _text.AppendFormatted(value);
        switch (_part)
        {
            // A path, after an authority that nothing is missing of.
            case Part.Authority when _isWhole && value is ['/', ..]:
                _part = Part.Path;
                break;
            case Part.Authority:
                _isBroken |= !HostLabels.HasHostCharacters(value);
                break;
            case Part.Scheme when value is not null && value.IndexOf(SchemeEnd, StringComparison.Ordinal) is > 0 and var end:
                _part = value.AsSpan(end + SchemeEnd.Length).Contains('/') ? Part.Path : Part.Authority;
                break;
            case Part.Scheme:
                _isBroken |= !HostLabels.HasHostCharacters(value);
                break;
        }

        _isWhole = false;
    }

    /// <summary>Appends a part of a URL that was parsed.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="format">The part: the name of a property of <see cref="EndpointUrl"/>.</param>
    public void AppendFormatted(EndpointUrl? url, string format)
    {
        var value = url is null ? null : format switch
        {
            nameof(EndpointUrl.Scheme) => url.Scheme,
            nameof(EndpointUrl.Authority) => url.Authority,
            nameof(EndpointUrl.Path) => url.Path,
            nameof(EndpointUrl.NormalizedPath) => url.NormalizedPath,
            _ => throw new FormatException($"A URL has no part '{format}'."),
        };
        _text.AppendFormatted(value);
        _isWhole = format == nameof(EndpointUrl.Authority);
        if (_part == Part.Authority && value is ['/', ..])
        {
            _part = Part.Path;
        }
    }

    /// <summary>The URL's text, or null where a value made another one of it.</summary>
    internal string? Complete()
    {
        var text = _text.ToStringAndClear();
        return _isBroken ? null : text;
    }
}
