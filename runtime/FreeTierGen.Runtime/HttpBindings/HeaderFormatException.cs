using System.ComponentModel;
using FreeTierGen.Runtime.Paths;

namespace FreeTierGen.Runtime.HttpBindings;

/// <summary>A header of a response is not what the model says. The message names the header and not its value, which may be sensitive.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HeaderFormatException : FormatException, IHeadFailure
{
    /// <summary>Makes an exception that names no header.</summary>
    public HeaderFormatException()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What is wrong with which header.</param>
    public HeaderFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What is wrong with which header.</param>
    /// <param name="innerException">What it follows from.</param>
    public HeaderFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal static HeaderFormatException Invalid(string header, string expected)
        => new($"The header '{header}' can't be read as {expected}.");
}
