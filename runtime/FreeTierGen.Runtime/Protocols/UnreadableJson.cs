using System.Globalization;
using System.Text.Json;
using FreeTierGen.Runtime.Json;
using FreeTierGen.Runtime.Paths;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>
/// Says why an answer can't be read, and of which member. Nothing of what the answer holds is said: it may be sensitive, and the system's
/// own reader quotes it.
/// </summary>
internal static class UnreadableJson
{
    /// <summary>The exception in place of what reading threw, which must not be seen.</summary>
    /// <param name="json">The answer.</param>
    /// <param name="position">Where the last value begins that was read.</param>
    /// <param name="failure">What reading threw.</param>
    /// <param name="canRead">Whether the operation can read another answer.</param>
    /// <param name="member">The member that is the whole body; null where the output's members are in it.</param>
    public static JsonException Explain(ReadOnlySpan<byte> json, long position, Exception failure, BodyProbe canRead, string? member = null)
    {
        // What the system's reader refuses is further on: it goes back to where a document begins.
        var isOwn = JsonErrors.IsOwn(failure);
        var place = JsonPlace.Find(json, failure is JsonException && !isOwn ? long.MaxValue : position, JsonBody.Options);
        var path = (member is null ? "" : "/" + member) + ModelPath.Of(place.Path, (steps, name, value) => canRead(JsonProbes.Write(steps, name, value)));
        var reason = place.Flaw
            ?? (isOwn ? failure.Message.TrimEnd('.') : string.Create(CultureInfo.InvariantCulture, $"A value can't be read (byte {position})"));
        return new JsonException(path.Length == 0 ? reason + "." : $"{reason} at '{path}'.", path, lineNumber: null, bytePositionInLine: position);
    }
}
