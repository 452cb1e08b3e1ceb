using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FreeTierGen.Testing.Fuzzing;

/// <summary>Changes JSON at the level of its nodes, so that what comes out is JSON, whatever it says.</summary>
public static class JsonMutator
{
    private const int MaxChanges = 3;
    private const int MaxDepth = 20_000;
    private const int MaxLength = 5000;

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "1.5", "1e400", "-1e-400", "127", "128", "32768", "2147483648", "9223372036854775808", "1e20", "253402300800",
        "-99999999999999", "99999999999999999999999999999999999999999999999999", "0.1000000000000000055511151231257827", "\"\"", "\"x\"", "\"NaN\"",
        "\"-Infinity\"", "\"\\ud800\"", "\"\\u0000\"", "\"1985-04-12T23:20:50.52Z\"", "\"Tue, 29 Apr 2014 18:30:38 GMT\"", "\"AAEC\"", "\"=\"", "[]", "{}", "[null]", "[[]]",
        "{\"\":null}", "{\"a\":1,\"a\":2}", "[1,\"a\",{}]", "{\"__type\":\"x\"}", "{\"message\":{}}",
    ];

    /// <summary>A changed copy; other bytes than JSON are changed as bytes.</summary>
    /// <param name="json">The document.</param>
    /// <param name="random">Where chance comes from.</param>
    public static byte[] Mutate(byte[] json, Random random)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(random);
        try
        {
            return JsonNode.Parse(json) is { } root ? Mutate(root, random) : Encoding.UTF8.GetBytes(Value(random));
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // Nodes have no names that are there twice and no text that is none, and find those when they are looked at.
            return ByteMutator.Mutate(json, random);
        }
    }

    private static byte[] Mutate(JsonNode root, Random random)
    {
        // What nodes can't hold stands for a text of its own until all is written.
        var marks = new List<string>();
        for (var changes = 1 + random.Next(MaxChanges); changes > 0; changes--)
        {
            root = Change(root, random, marks);
        }

        var text = root.ToJsonString();
        for (var i = marks.Count - 1; i >= 0; i--)
        {
            text = text.Replace($"\"{Mark(i)}\"", marks[i], StringComparison.Ordinal);
        }

        return Encoding.UTF8.GetBytes(text);
    }

    private static JsonNode Change(JsonNode root, Random random, List<string> marks)
    {
        var places = PlacesOf(root).ToList();
        var place = places[random.Next(places.Count)];
        switch (random.Next(6))
        {
            case 0 or 1:
                marks.Add(Value(random));
                return Put(root, place, JsonValue.Create(Mark(marks.Count - 1)));
            case 2 when place.Parent is JsonObject parent:
                var name = parent.First(member => ReferenceEquals(member.Value, place)).Key;
                parent.Remove(name);
                parent[random.Next(3) == 0 ? name + "X" : name.ToUpperInvariant()] = place;
                return root;
            case 2 or 3 when place.Parent is JsonArray list:
                list.Insert(random.Next(list.Count + 1), place.DeepClone());
                return root;
            case 4:
                return Put(root, place, new JsonArray(place.DeepClone()));
            case 5:
                return Put(root, place, places[random.Next(places.Count)].DeepClone());
            default:
                return Remove(root, place);
        }
    }

    private static string Value(Random random) => random.Next(12) switch
    {
        0 => Nested("[", "1", "]", random.Next(MaxDepth)),
        1 => Nested("{\"a\":", "1", "}", random.Next(MaxDepth)),
        2 => $"\"{new string('x', random.Next(MaxLength))}\"",
        3 => random.NextInt64().ToString(CultureInfo.InvariantCulture),
        _ => Values[random.Next(Values.Length)],
    };

    private static string Nested(string open, string inner, string close, int depth)
        => string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth));

    private static string Mark(int index) => string.Create(CultureInfo.InvariantCulture, $"@@{index}@@");

    private static JsonNode Put(JsonNode root, JsonNode place, JsonNode other)
    {
        if (place.Parent is null)
        {
            return other;
        }

        place.ReplaceWith(other);
        return root;
    }

    private static JsonNode Remove(JsonNode root, JsonNode place)
    {
        switch (place.Parent)
        {
            case JsonObject parent:
                parent.Remove(parent.First(member => ReferenceEquals(member.Value, place)).Key);
                return root;
            case JsonArray list:
                list.Remove(place);
                return root;
            default:
                return new JsonObject();
        }
    }

    private static IEnumerable<JsonNode> PlacesOf(JsonNode node)
    {
        yield return node;
        var inner = node switch
        {
            JsonObject parent => parent.Select(member => member.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (var place in inner.OfType<JsonNode>().SelectMany(PlacesOf))
        {
            yield return place;
        }
    }
}
