using System.Globalization;

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

    /// <summary>What is wrong with the expression, for a diagnostic at the place of the whole.</summary>
    public string Describe(string expression)
        => string.Format(CultureInfo.InvariantCulture, "'{0}', at its character {1}: {2}", expression, Offset + 1, Message);
}
