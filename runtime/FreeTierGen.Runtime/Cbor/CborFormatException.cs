using System.ComponentModel;
using System.Globalization;
using FreeTierGen.Runtime.Paths;

namespace FreeTierGen.Runtime.Cbor;

/// <summary>
/// Bytes are no CBOR (RFC 8949), or hold another kind of value than is expected. The message says what was expected, what kind was
/// found and where; the value itself stays out of it, as it may be sensitive.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CborFormatException : FormatException, IPlacedFailure
{
    /// <summary>Makes an exception without a place.</summary>
    public CborFormatException()
    {
    }

    /// <summary>Makes an exception without a place.</summary>
    /// <param name="message">What is wrong.</param>
    public CborFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception without a place.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What it follows from.</param>
    public CborFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal CborFormatException(string message, int position)
        : base(string.Create(CultureInfo.InvariantCulture, $"{message} (byte {position})."))
        => Position = position;

    /// <summary>Where the value begins that can't be read, counted in bytes from the start.</summary>
    public int Position { get; internal init; }

    /// <summary>
    /// The member of an answer that can't be read, as a JSON pointer with the model's names; see <see cref="ResponseFormatException.Path"/>.
    /// Null where nothing is known of it.
    /// </summary>
    public string? Path { get; internal init; }
}
