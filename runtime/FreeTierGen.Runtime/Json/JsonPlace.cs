using System.Text.Json;
using FreeTierGen.Runtime.Paths;

namespace FreeTierGen.Runtime.Json;

/// <summary>
/// Where in a text reading stopped. It is found by reading the text once more, so that reading itself keeps track of nothing.
/// </summary>
internal sealed class JsonPlace
{
    private static readonly WireStep BetweenMembers = new(null, null);

    private readonly List<WireStep> _path = [];

    private JsonPlace()
    {
    }

    /// <summary>The way from the whole value to the one that was being read.</summary>
    public WireStep[] Path => Array.FindAll(_path.ToArray(), static step => step != BetweenMembers);

    /// <summary>What is wrong with the text itself; null where it is JSON up to the position.</summary>
    public string? Flaw { get; private set; }

    /// <summary>Reads up to a position, or to what is no JSON.</summary>
    /// <param name="json">The text.</param>
    /// <param name="position">Where the value begins that could not be read.</param>
    /// <param name="options">How the text was read.</param>
    public static JsonPlace Find(ReadOnlySpan<byte> json, long position, JsonReaderOptions options)
    {
        var place = new JsonPlace();

        // A text that ends early ends the reading here, and is no error.
        var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(options));
        try
        {
            do
            {
                if (!reader.Read())
                {
                    var isWhole = place._path.Count == 0 && reader.TokenType != JsonTokenType.None;
                    place.Flaw = isWhole ? null : "It ends in the middle of its JSON";
                    break;
                }
            }
            while (!place.Reaches(ref reader, position));
        }
        catch (JsonException)
        {
            place.Flaw = place._path.Count >= options.MaxDepth ? $"It is nested deeper than {options.MaxDepth} levels" : "It is not valid JSON";
        }

        return place;
    }

    private bool Reaches(ref Utf8JsonReader reader, long position)
    {
        var isThere = reader.TokenStartIndex >= position;
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _path[^1] = new WireStep(JsonCursor.Text(JsonCursor.Utf8(ref reader)), null);
                return false;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _path.RemoveAt(_path.Count - 1);
                break;
            case var _ when isThere:
                return true;
            case JsonTokenType.StartObject:
                _path.Add(BetweenMembers);
                return false;
            case JsonTokenType.StartArray:
                _path.Add(new WireStep(null, 0));
                return false;
        }

        if (!isThere)
        {
            EndValue();
        }

        return isThere;
    }

    // In an object the next name is still to come; in an array the next item has its place.
    private void EndValue()
    {
        if (_path.Count > 0)
        {
            _path[^1] = _path[^1].Index is { } index ? new WireStep(null, index + 1) : BetweenMembers;
        }
    }
}
