using System.Buffers;
using System.Text;

namespace FreeTierGen.Runtime.Json;

/// <summary>Whether a text can be read.</summary>
internal delegate bool JsonProbe(ReadOnlySpan<byte> json);

/// <summary>
/// A path as messages show it, with the names of the model's members and nothing else. The keys of maps, and members that the model
/// does not know, are content of an answer, which may be sensitive: they are shown as <c>*</c>.
/// </summary>
internal static class JsonModelPath
{
    private const string Hidden = "*";

    // No member of a model has it.
    private const string NoMember = "\0";

    /// <summary>The path as a JSON pointer (RFC 6901).</summary>
    /// <param name="path">The steps.</param>
    /// <param name="canRead">
    /// What reads such a text. Only it knows the members: it refuses some values under a member's name, but takes all under another
    /// one's, which it passes over. Under a map's key it treats both alike.
    /// </param>
    public static string Of(ReadOnlySpan<JsonStep> path, JsonProbe canRead)
    {
        var text = new StringBuilder();
        for (var index = 0; index < path.Length; index++)
        {
            text.Append('/');
            if (path[index].Name is not { } name)
            {
                text.Append(path[index].Index);
                continue;
            }

            var isRead = !TakesAll(path[..index], name, canRead);
            var isMember = isRead && TakesAll(path[..index], NoMember, canRead);
            text.Append(isMember ? Escape(name) : Hidden);
            if (!isRead)
            {
                // It is passed over, or a document: nothing below is of the model.
                break;
            }
        }

        return text.ToString();
    }

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    // No type can be read from all of these values, but for documents.
    private static bool TakesAll(ReadOnlySpan<JsonStep> path, string name, JsonProbe canRead) =>
        canRead(Write(path, name, "true"u8)) && canRead(Write(path, name, "\"?\""u8)) && canRead(Write(path, name, "{}"u8));

    // The value, and the way to it. The system's writer would bring its encoders along, into each native program.
    private static ReadOnlySpan<byte> Write(ReadOnlySpan<JsonStep> path, string name, ReadOnlySpan<byte> value)
    {
        var json = new ArrayBufferWriter<byte>();
        var writer = new JsonWriter(json);
        foreach (var step in path)
        {
            if (step.Name is { } member)
            {
                writer.WriteStartObject();
                writer.WritePropertyName(member);
            }
            else
            {
                writer.WriteStartArray();
            }
        }

        writer.WriteStartObject();
        writer.WritePropertyName(name);
        writer.WriteRawValue(value);
        writer.WriteEndObject();
        for (var index = path.Length - 1; index >= 0; index--)
        {
            if (path[index].Name is null)
            {
                writer.WriteEndArray();
            }
            else
            {
                writer.WriteEndObject();
            }
        }

        writer.Flush();
        return json.WrittenSpan;
    }
}
