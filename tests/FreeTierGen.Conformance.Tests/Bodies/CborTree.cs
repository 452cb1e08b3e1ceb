using System.Formats.Cbor;
using System.Globalization;
using System.Numerics;

namespace FreeTierGen.Conformance.Tests.Bodies;

/// <summary>Reads and writes CBOR with a library that has nothing to do with the runtime under test.</summary>
internal static class CborTree
{
    /// <exception cref="CborContentException">It is no CBOR, or more than one item.</exception>
    public static CborNode Read(byte[] body)
    {
        var reader = new CborReader(body, CborConformanceMode.Lax);
        var root = Item(reader);
        return reader.BytesRemaining == 0 ? root : throw new CborContentException($"{reader.BytesRemaining} bytes follow the item.");
    }

    public static byte[] Write(CborNode node)
    {
        var writer = new CborWriter(CborConformanceMode.Lax);
        Write(writer, node);
        return writer.Encode();
    }

    /// <summary>An item for people to read, in the diagnostic notation.</summary>
    public static string Show(CborNode node) => node switch
    {
        CborNode.Whole whole => whole.Value.ToString(CultureInfo.InvariantCulture),
        CborNode.Real real => real.Value.ToString("R", CultureInfo.InvariantCulture) + "_",
        CborNode.Octets octets => $"h'{Convert.ToHexString(octets.Value)}'",
        CborNode.Text text => $"\"{text.Value}\"",
        CborNode.Items items => $"[{string.Join(", ", items.Values.Select(Show))}]",
        CborNode.Entries entries => $"{{{string.Join(", ", entries.Values.Select(entry => $"{Show(entry.Key)}: {Show(entry.Value)}"))}}}",
        CborNode.Tagged tagged => string.Create(CultureInfo.InvariantCulture, $"{tagged.Tag}({Show(tagged.Value)})"),
        CborNode.Simple simple => (CborSimpleValue)simple.Value switch
        {
            CborSimpleValue.False => "false",
            CborSimpleValue.True => "true",
            CborSimpleValue.Null => "null",
            CborSimpleValue.Undefined => "undefined",
            _ => string.Create(CultureInfo.InvariantCulture, $"simple({simple.Value})"),
        },
        _ => throw new InvalidOperationException($"{node.GetType()} is no CBOR."),
    };

    private static CborNode Item(CborReader reader)
    {
        switch (reader.PeekState())
        {
            case CborReaderState.UnsignedInteger:
                return new CborNode.Whole(reader.ReadUInt64());
            case CborReaderState.NegativeInteger:
                return new CborNode.Whole(BigInteger.MinusOne - reader.ReadCborNegativeIntegerRepresentation());
            case CborReaderState.HalfPrecisionFloat or CborReaderState.SinglePrecisionFloat or CborReaderState.DoublePrecisionFloat:
                return new CborNode.Real(reader.ReadDouble());
            case CborReaderState.ByteString or CborReaderState.StartIndefiniteLengthByteString:
                return new CborNode.Octets(reader.ReadByteString());
            case CborReaderState.TextString or CborReaderState.StartIndefiniteLengthTextString:
                return new CborNode.Text(reader.ReadTextString());
            case CborReaderState.StartArray:
                return Array(reader);
            case CborReaderState.StartMap:
                return Map(reader);
            case CborReaderState.Tag:
                return new CborNode.Tagged((ulong)reader.ReadTag(), Item(reader));
            default:
                return new CborNode.Simple((int)reader.ReadSimpleValue());
        }
    }

    private static CborNode.Items Array(CborReader reader)
    {
        var items = new List<CborNode>();
        reader.ReadStartArray();
        while (reader.PeekState() != CborReaderState.EndArray)
        {
            items.Add(Item(reader));
        }

        reader.ReadEndArray();
        return new CborNode.Items(items);
    }

    private static CborNode.Entries Map(CborReader reader)
    {
        var entries = new List<(CborNode, CborNode)>();
        reader.ReadStartMap();
        while (reader.PeekState() != CborReaderState.EndMap)
        {
            entries.Add((Item(reader), Item(reader)));
        }

        reader.ReadEndMap();
        return new CborNode.Entries(entries);
    }

    private static void Write(CborWriter writer, CborNode node)
    {
        switch (node)
        {
            case CborNode.Whole { Value.Sign: >= 0 } whole:
                writer.WriteUInt64((ulong)whole.Value);
                break;
            case CborNode.Whole whole:
                writer.WriteCborNegativeIntegerRepresentation((ulong)(BigInteger.MinusOne - whole.Value));
                break;
            case CborNode.Real real:
                writer.WriteDouble(real.Value);
                break;
            case CborNode.Octets octets:
                writer.WriteByteString(octets.Value);
                break;
            case CborNode.Text text:
                writer.WriteTextString(text.Value);
                break;
            case CborNode.Items items:
                writer.WriteStartArray(items.Values.Count);
                foreach (var item in items.Values)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case CborNode.Entries entries:
                writer.WriteStartMap(entries.Values.Count);
                foreach (var (key, value) in entries.Values)
                {
                    Write(writer, key);
                    Write(writer, value);
                }

                writer.WriteEndMap();
                break;
            case CborNode.Tagged tagged:
                writer.WriteTag((CborTag)tagged.Tag);
                Write(writer, tagged.Value);
                break;
            case CborNode.Simple simple:
                writer.WriteSimpleValue((CborSimpleValue)simple.Value);
                break;
        }
    }
}
