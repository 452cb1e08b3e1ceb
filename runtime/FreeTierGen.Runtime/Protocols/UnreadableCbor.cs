using System.Globalization;
using FreeTierGen.Runtime.Cbor;
using FreeTierGen.Runtime.Paths;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>Says why an answer can't be read, and of which member. Nothing of what the answer holds is said: it may be sensitive.</summary>
internal static class UnreadableCbor
{
    /// <summary>The exception in place of what reading threw.</summary>
    /// <param name="cbor">The answer.</param>
    /// <param name="position">Where the value begins that was to be read next.</param>
    /// <param name="failure">What reading threw.</param>
    /// <param name="canRead">Whether the operation can read another answer.</param>
    public static CborFormatException Explain(ReadOnlySpan<byte> cbor, int position, Exception failure, BodyProbe canRead)
    {
        var own = failure as CborFormatException;
        position = own?.Position ?? position;
        var path = ModelPath.Of(CborPlace.Find(cbor, position), (steps, name, value) => canRead(CborProbes.Write(steps, name, value)));
        var reason = own?.Message.TrimEnd('.') ?? string.Create(CultureInfo.InvariantCulture, $"A value can't be read (byte {position})");
        return new CborFormatException(path.Length == 0 ? reason + "." : $"{reason} at '{path}'.") { Position = position, Path = path };
    }
}
