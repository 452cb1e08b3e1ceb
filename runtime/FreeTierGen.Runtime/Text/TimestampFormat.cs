using System.ComponentModel;

namespace FreeTierGen.Runtime.Text;

/// <summary>How a timestamp is written where it is text (smithy.api#timestampFormat). Reading takes any of the three.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum TimestampFormat
{
    /// <summary>RFC 3339 in UTC, with milliseconds where there are any: <c>2014-04-29T18:30:38.5Z</c>.</summary>
    DateTime,

    /// <summary>The IMF-fixdate of RFC 9110, section 5.6.7, in whole seconds: <c>Tue, 29 Apr 2014 18:30:38 GMT</c>.</summary>
    HttpDate,

    /// <summary>Seconds since 1970, with milliseconds where there are any: <c>1398796238.5</c>.</summary>
    EpochSeconds,
}
