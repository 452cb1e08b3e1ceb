using System.Text.Json;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>How responses of awsJson are read, outputs and errors alike.</summary>
internal static class AwsJsonReading
{
    /// <summary>
    /// Deeper than the reader's own 64: DynamoDB allows items of 32 levels, and each is two objects of JSON. Still bounded, as the
    /// generated code reads by recursion.
    /// </summary>
    public static JsonReaderOptions Options => new() { MaxDepth = 256 };

    /// <summary>True for JSON that ends before its object does, and has no fault until there.</summary>
    public static bool IsStartOfObject(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, isFinalBlock: false, new JsonReaderState(Options));
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
