using System.Text.Json;
using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Runtime.ErrorBodies;

/// <summary>Reads what an error's JSON says of itself.</summary>
internal static class JsonErrorBody
{
    /// <summary>
    /// Reads the members that all errors have. A proxy's HTML, an empty body or half a body are no JSON object: false then, and what was
    /// found until there.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> json, out ErrorBody body)
    {
        body = default;
        var reader = new Utf8JsonReader(JsonBody.WithoutMark(json), JsonBody.Options);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                ReadMember(ref reader, ref body);
            }

            return true;
        }
        catch (Exception exception) when (FormatFailure.Is(exception))
        {
            return false;
        }
    }

    private static void ReadMember(ref Utf8JsonReader reader, ref ErrorBody body)
    {
        var name = JsonCursor.Utf8(ref reader);
        if (name.SequenceEqual("__type"u8))
        {
            body.Type = ReadText(ref reader) ?? body.Type;
        }
        else if (name.SequenceEqual("code"u8))
        {
            body.Code = ReadText(ref reader) ?? body.Code;
        }
        else if (name.SequenceEqual("message"u8))
        {
            body.Message = ReadText(ref reader) ?? body.Message;
        }
        else if (name.SequenceEqual("Message"u8))
        {
            var message = ReadText(ref reader);
            body.Message ??= message;
        }
        else
        {
            reader.Read();
            reader.Skip();
        }
    }

    // Only a string counts: an error may have a member "code" of another type.
    private static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            return JsonScalars.ReadString(ref reader);
        }

        reader.Skip();
        return null;
    }
}
