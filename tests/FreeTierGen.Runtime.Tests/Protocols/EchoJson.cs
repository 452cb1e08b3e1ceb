using System.Text.Json;
using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Runtime.Tests.Protocols;

/// <summary>Reads an echo as generated code reads JSON.</summary>
internal static class EchoJson
{
    public static string? ReadText(ref Utf8JsonReader reader)
    {
        string? text = null;
        JsonCursor.StartObject(ref reader);
        while (JsonCursor.NextMember(ref reader, out var member))
        {
            if (member.SequenceEqual("text"u8))
            {
                text = JsonScalars.ReadString(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return text;
    }
}
