namespace FreeTierGen.Runtime.Signing;

/// <summary>
/// The canonical request of requests that differ in their time and body alone, as those of an operation at an endpoint do where all is
/// in the body. Writing it is a copy.
/// </summary>
internal sealed class CanonicalTemplate
{
    private readonly byte[] _text;
    private readonly int _timeStart;
    private readonly Range _signedHeaders;
    private volatile Authorization? _lastAuthorization;

    private CanonicalTemplate(object kind, string? sessionToken, byte[] text, int timeStart, Range signedHeaders)
    {
        Kind = kind;
        SessionToken = sessionToken;
        _text = text;
        _timeStart = timeStart;
        _signedHeaders = signedHeaders;
    }

    private static ReadOnlySpan<byte> TimeLine => "\nx-amz-date:"u8;

    /// <summary>What the requests have in common.</summary>
    internal object Kind { get; }

    /// <summary>The session token that is signed; null for long-lived credentials.</summary>
    internal string? SessionToken { get; }

    /// <summary>Makes a template.</summary>
    /// <param name="kind">What the requests have in common.</param>
    /// <param name="workspace">Holds the lines of one request's headers that are to be signed, <c>Host</c> among them.</param>
    /// <param name="target">Its method, path and query.</param>
    /// <param name="context">Who signs, when and for what.</param>
    /// <param name="time">When it is signed.</param>
    internal static CanonicalTemplate Create(
        object kind, SigningWorkspace workspace, RequestTarget target, in SigningContext context, SigningTime time)
    {
        var token = context.Credentials.SessionToken;
        workspace.Headers.Add(SigningHeaderNames.Date, time.Text);
        if (token is not null)
            workspace.Headers.Add(SigningHeaderNames.TokenOf(context.Credentials), token);

        var buffer = workspace.Buffer;
        var start = buffer.Length;
        var names = CanonicalRequest.Append(workspace, target, payloadHash: default, context);
        var text = buffer.Written[start..].ToArray();
        buffer.Truncate(start);
        return new CanonicalTemplate(
            kind, token, text, text.AsSpan().IndexOf(TimeLine) + TimeLine.Length, (names.Start.Value - start)..(names.End.Value - start));
    }

    /// <summary>Appends the canonical request.</summary>
    internal void Append(CanonicalBuffer buffer, SigningTime time, ReadOnlySpan<byte> payloadHash)
    {
        var start = buffer.Length;
        buffer.Append(_text);
        time.Utf8.CopyTo(buffer.Written[(start + _timeStart)..]);
        buffer.Append(payloadHash);
    }

    /// <summary>The value of <c>Authorization</c> up to the signature: the same for as long as the key is.</summary>
    internal string AuthorizationStart(SigningKey key)
    {
        var last = _lastAuthorization;
        if (last is null || last.Key != key)
            _lastAuthorization = last = new Authorization(key, Signature.AuthorizationStart(key, _text.AsSpan()[_signedHeaders]));

        return last.Start;
    }

    private sealed class Authorization(SigningKey key, string start)
    {
        internal SigningKey Key { get; } = key;

        internal string Start { get; } = start;
    }
}
