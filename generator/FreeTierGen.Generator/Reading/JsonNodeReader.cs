using System.Text.Json;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Reading;

/// <summary>Reads JSON into nodes that know where they stand. Duplicate properties are kept, for the model's reader to report.</summary>
internal static class JsonNodeReader
{
    /// <summary>
    /// Objects and arrays in one another. Endpoint rules and traits nest, but nothing near this deep. The limit keeps the recursion off the
    /// end of the stack, here and wherever values of traits are walked.
    /// </summary>
    public const int MaxDepth = 256;

    /// <summary>The root value, or null where the text is no JSON, which is then reported.</summary>
    public static Node? Read(byte[] utf8, DiagnosticBag diagnostics)
    {
        var start = Utf8Cursor.BomLength(utf8);
        if (IsBlank(utf8, start))
        {
            diagnostics.Add(Descriptors.EmptyFile, 0);
            return null;
        }

        var reader = new Utf8JsonReader(utf8.AsSpan(start), new JsonReaderOptions { MaxDepth = MaxDepth + 1 });
        try
        {
            reader.Read();
            var root = new Pass(start).ReadValue(ref reader);
            reader.Read();
            return root;
        }
        catch (JsonException exception)
        {
            diagnostics.Add(Descriptors.NotJson, OffsetOf(utf8, start, exception), Reason(exception));
        }
        catch (TooDeepException)
        {
            diagnostics.Add(
                Descriptors.NestedTooDeep, start + (int)reader.TokenStartIndex, "A JSON value", $"objects and arrays go more than {MaxDepth} deep here");
        }
        catch (InvalidOperationException)
        {
            // The reader's answer to a string that is no Unicode text, such as half of a surrogate pair.
            diagnostics.Add(Descriptors.NotJson, start + (int)reader.TokenStartIndex, "a string is no valid Unicode text");
        }

        return null;
    }

    private static bool IsBlank(byte[] utf8, int start)
    {
        for (var i = start; i < utf8.Length; i++)
        {
            if (utf8[i] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return false;
            }
        }

        return true;
    }

    private static int OffsetOf(byte[] utf8, int start, JsonException exception)
    {
        var lineStart = start;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            lineStart = Array.IndexOf(utf8, (byte)'\n', lineStart) + 1;
        }

        return Math.Min(utf8.Length, lineStart + (int)(exception.BytePositionInLine ?? 0));
    }

    // The place is reported as line and column; the reader's own wording of it would count from 0.
    private static string Reason(JsonException exception)
    {
        var message = exception.Message;
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (place < 0 ? message : message.Substring(0, place)).TrimEnd('.', ' ');
    }

    private sealed class Pass(int start)
    {
        private readonly NameTable _names = new();

        // What was read of objects and arrays that are not yet complete; those inside come last.
        private readonly List<Property> _properties = [];
        private readonly List<Node> _items = [];

        public Node ReadValue(ref Utf8JsonReader reader)
        {
            var position = start + (int)reader.TokenStartIndex;
            if (reader.CurrentDepth >= MaxDepth && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                throw new TooDeepException();
            }

            return reader.TokenType switch
            {
                JsonTokenType.StartObject => ReadObject(ref reader, position),
                JsonTokenType.StartArray => ReadArray(ref reader, position),
                JsonTokenType.String => new StringNode(position, reader.GetString()!),
                JsonTokenType.Number => new NumberNode(position, _names.Get(reader.ValueSpan)),
                JsonTokenType.True => new BooleanNode(position, true),
                JsonTokenType.False => new BooleanNode(position, false),
                _ => new NullNode(position),
            };
        }

        private ObjectNode ReadObject(ref Utf8JsonReader reader, int position)
        {
            var first = _properties.Count;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var namePosition = start + (int)reader.TokenStartIndex;
                var name = reader.ValueIsEscaped ? reader.GetString()! : _names.Get(reader.ValueSpan);
                reader.Read();
                _properties.Add(new Property(name, namePosition, ReadMember(ref reader, name)));
            }

            return new ObjectNode(position, TakeFrom(_properties, first));
        }

        // Targets and types repeat as names do.
        private Node ReadMember(ref Utf8JsonReader reader, string name)
            => name is "target" or "type" && reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped
                ? new StringNode(start + (int)reader.TokenStartIndex, _names.Get(reader.ValueSpan))
                : ReadValue(ref reader);

        private ArrayNode ReadArray(ref Utf8JsonReader reader, int position)
        {
            var first = _items.Count;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                _items.Add(ReadValue(ref reader));
            }

            return new ArrayNode(position, TakeFrom(_items, first));
        }

        private static T[] TakeFrom<T>(List<T> list, int first)
        {
            if (list.Count == first)
            {
                return [];
            }

            var taken = new T[list.Count - first];
            list.CopyTo(first, taken, 0, taken.Length);
            list.RemoveRange(first, taken.Length);
            return taken;
        }
    }

    // Ends the reading of a file; it goes no further.
    private sealed class TooDeepException : Exception;
}
