namespace FreeTierGen.Generator.JmesPath;

/// <summary>
/// Ends the reading or compiling of a JMESPath expression that cannot be honoured. Who asked for the expression turns it into a
/// diagnostic; it goes no further.
/// </summary>
/// <param name="offset">Where in the expression, in UTF-16 units.</param>
/// <param name="reason">What is wrong, as the end of a sentence.</param>
internal sealed class PathException(int offset, string reason) : Exception(reason)
{
    /// <summary>Where in the expression, in UTF-16 units.</summary>
    public int Offset { get; } = offset;
}
