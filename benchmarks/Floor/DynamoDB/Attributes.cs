using System.Text.Json;
using Acme.DynamoDB;

namespace FreeTierGen.Benchmarks.Floor.DynamoDB;

/// <summary>Reads and writes items and their values.</summary>
internal static partial class Attributes
{
    private static readonly JsonEncodedText S = JsonEncodedText.Encode("S");
    private static readonly JsonEncodedText N = JsonEncodedText.Encode("N");
    private static readonly JsonEncodedText B = JsonEncodedText.Encode("B");
    private static readonly JsonEncodedText SS = JsonEncodedText.Encode("SS");
    private static readonly JsonEncodedText NS = JsonEncodedText.Encode("NS");
    private static readonly JsonEncodedText BS = JsonEncodedText.Encode("BS");
    private static readonly JsonEncodedText M = JsonEncodedText.Encode("M");
    private static readonly JsonEncodedText L = JsonEncodedText.Encode("L");
    private static readonly JsonEncodedText Null = JsonEncodedText.Encode("NULL");
    private static readonly JsonEncodedText Bool = JsonEncodedText.Encode("BOOL");

    public static void WriteOptional(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyDictionary<string, AttributeValue>? values)
    {
        if (values is not null)
        {
            writer.WritePropertyName(name);
            Write(writer, values);
        }
    }

    public static void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, AttributeValue> values)
    {
        writer.WriteStartObject();
        if (values is Dictionary<string, AttributeValue> dictionary)
        {
            // Without an enumerator on the heap.
            foreach (var (name, value) in dictionary)
            {
                writer.WritePropertyName(name);
                WriteValue(writer, value);
            }
        }
        else
        {
            foreach (var (name, value) in values)
            {
                writer.WritePropertyName(name);
                WriteValue(writer, value);
            }
        }

        writer.WriteEndObject();
    }

    public static void WriteValue(Utf8JsonWriter writer, AttributeValue value)
    {
        writer.WriteStartObject();
        switch (value)
        {
            case AttributeValue.S text:
                writer.WriteString(S, text.Value);
                break;
            case AttributeValue.N number:
                writer.WriteString(N, number.Value);
                break;
            case AttributeValue.B blob:
                writer.WriteBase64String(B, blob.Value.Span);
                break;
            case AttributeValue.SS texts:
                Texts.WriteOptional(writer, SS, texts.Value);
                break;
            case AttributeValue.NS numbers:
                Texts.WriteOptional(writer, NS, numbers.Value);
                break;
            case AttributeValue.BS blobs:
                writer.WriteStartArray(BS);
                foreach (var blob in blobs.Value)
                {
                    writer.WriteBase64StringValue(blob.Span);
                }

                writer.WriteEndArray();
                break;
            case AttributeValue.M map:
                writer.WritePropertyName(M);
                Write(writer, map.Value);
                break;
            case AttributeValue.L list:
                writer.WriteStartArray(L);
                foreach (var item in list.Value)
                {
                    WriteValue(writer, item);
                }

                writer.WriteEndArray();
                break;
            case AttributeValue.NULL nothing:
                writer.WriteBoolean(Null, nothing.Value);
                break;
            case AttributeValue.BOOL boolean:
                writer.WriteBoolean(Bool, boolean.Value);
                break;
            default:
                throw new ArgumentException("A value of a kind that is not known can't be sent.", nameof(value));
        }

        writer.WriteEndObject();
    }
}
