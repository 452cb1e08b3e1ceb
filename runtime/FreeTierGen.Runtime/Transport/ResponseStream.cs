namespace FreeTierGen.Runtime.Transport;

/// <summary>Opens the bodies of responses.</summary>
internal static class ResponseStream
{
    // Of the contents that a process's handlers make there is one type, or very few.
    private static volatile Type? _immediate;

    /// <summary>
    /// Opens a body. The contents of .NET's own handlers hand out their stream at once, which costs no task; others may have to wait for
    /// theirs.
    /// </summary>
    public static ValueTask<Stream> OpenAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var type = content.GetType();
        if (type == _immediate || IsImmediate(type))
        {
            _immediate = type;
            return new(content.ReadAsStream(cancellationToken));
        }

        return new(content.ReadAsStreamAsync(cancellationToken));
    }

    // Parts of a multipart content can be of any type.
    private static bool IsImmediate(Type type) =>
        type.Assembly == typeof(HttpContent).Assembly && !typeof(MultipartContent).IsAssignableFrom(type);
}
