using System.Text.Json;

namespace FreeTierGen.Runtime.Json;

/// <summary>How bodies that are JSON are read, outputs and errors alike.</summary>
internal static class JsonBody
{
    /// <summary>Deeper than the reader's own 64 levels.</summary>
    public static JsonReaderOptions Options => new() { MaxDepth = JsonDepth.Max };

    /// <summary>The object that stands for a body that is not there.</summary>
    public static ReadOnlySpan<byte> EmptyObject => "{}"u8;

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The text without the byte order mark that some servers put before it. RFC 8259, section 8.1, lets readers ignore it.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> body) => body.StartsWith(Mark) ? body[Mark.Length..] : body;

    /// <summary>Goes to the start of the body's object.</summary>
    public static void ReadStartOfObject(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            JsonErrors.ThrowUnexpected(ref reader, "an object");
        }
    }

    /// <summary>Goes past the body's value, after which nothing may stand.</summary>
    public static void ReadEnd(ref Utf8JsonReader reader)
    {
        if (reader.Read())
        {
            JsonErrors.ThrowUnexpected(ref reader, "the end");
        }
    }

    /// <summary>True for JSON that ends before its object does, and has no fault until there.</summary>
    public static bool IsStartOfObject(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(WithoutMark(body), isFinalBlock: false, new JsonReaderState(Options));
        try
        {
            if (!reader.Read())
            {
                return true;
            }

            var isObject = reader.TokenType == JsonTokenType.StartObject;
            while (isObject && reader.Read())
            {
                if (reader.CurrentDepth == 0)
                {
                    return false;
                }
            }

            return isObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
