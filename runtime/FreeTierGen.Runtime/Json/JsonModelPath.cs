using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

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

    // No type can be read from all of them, but for documents.
    private static readonly Action<Utf8JsonWriter>[] Probes =
    [
        static writer => writer.WriteBooleanValue(true),
        static writer => writer.WriteStringValue("?"),
        static writer =>
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
        },
    ];

    // No member of a model has it.
    private static ReadOnlySpan<byte> NoMember => "\0"u8;

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
                text.Append(CultureInfo.InvariantCulture, $"{path[index].Index}");
                continue;
            }

            var isRead = !TakesAll(path[..index], name, canRead);
            var isMember = isRead && TakesAll(path[..index], NoMember, canRead);
            text.Append(isMember ? Escape(Encoding.UTF8.GetString(name)) : Hidden);
            if (!isRead)
            {
                // It is passed over, or a document: nothing below is of the model.
                break;
            }
        }

        return text.ToString();
    }

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static bool TakesAll(ReadOnlySpan<JsonStep> path, ReadOnlySpan<byte> name, JsonProbe canRead)
    {
        foreach (var probe in Probes)
        {
            if (!canRead(Write(path, name, probe)))
            {
                return false;
            }
        }

        return true;
    }

    // The value, and the way to it.
    private static ReadOnlySpan<byte> Write(ReadOnlySpan<JsonStep> path, ReadOnlySpan<byte> name, Action<Utf8JsonWriter> probe)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            foreach (var step in path)
            {
                if (step.IsItem)
                {
                    writer.WriteStartArray();
                }
                else
                {
                    writer.WriteStartObject();
                    writer.WritePropertyName(step.Name);
                }
            }

            writer.WriteStartObject();
            writer.WritePropertyName(name);
            probe(writer);
            writer.WriteEndObject();
            for (var index = path.Length - 1; index >= 0; index--)
            {
                if (path[index].IsItem)
                {
                    writer.WriteEndArray();
                }
                else
                {
                    writer.WriteEndObject();
                }
            }
        }

        return json.WrittenSpan;
    }
}
