using System.Buffers;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using FreeTierGen.Runtime.Text;
using FreeTierGen.Runtime.Xml;

namespace FreeTierGen.Runtime.Tests.Xml;

/// <summary>Whole documents, held against System.Xml, and what nobody may be able to do to a reader.</summary>
public class XmlRoundTripTests
{
    private const int Depth = 3;

    [Fact]
    public void What_System_Xml_writes_is_read_in_all_its_forms()
    {
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            var bytes = CreateDocument(random);
            var root = XDocument.Load(new MemoryStream(bytes), LoadOptions.PreserveWhitespace).Root!;
            Assert.Equal(Tree(root, Depth), Read(bytes));
        }
    }

    [Fact]
    public void Damaged_bytes_are_read_or_refused_and_nothing_else()
    {
        var random = new Random(2);
        var (read, refused) = (0, 0);
        for (var i = 0; i < 100; i++)
        {
            var bytes = CreateDocument(random);
            for (var j = 0; j < 100; j++)
            {
                if (TryRead(Damage(bytes, random)))
                {
                    read++;
                }
                else
                {
                    refused++;
                }
            }
        }

        Assert.True(read > 100 && refused > 100, $"{read} read, {refused} refused");
    }

    [Fact]
    public void What_is_read_after_damage_is_what_System_Xml_reads_where_it_does()
    {
        var random = new Random(3);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit };
        for (var i = 0; i < 2000; i++)
        {
            var bytes = Damage(CreateDocument(random), random);
            XElement root;
            try
            {
                using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
                root = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
            }
            catch (Exception e) when (e is XmlException or DecoderFallbackException)
            {
                continue;
            }

            Skip(bytes);
            Assert.Equal(root.Name.LocalName, Root(bytes));
        }
    }

    [Fact]
    public void Each_part_of_a_document_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes("<?xml version='1.0'?><a x='1'><b>&lt;<![CDATA[c]]><!-- d --></b><e/></a>");
        Skip(bytes);
        for (var length = 0; length < bytes.Length; length++)
        {
            var part = bytes[..length];
            Assert.Throws<XmlFormatException>(() => Skip(part));
        }
    }

    [Fact]
    public void Reading_and_writing_allocate_nothing_but_results()
    {
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        var least = long.MaxValue;
        for (var i = 0; i < 100; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            output.ResetWrittenCount();
            var writer = new Runtime.Xml.XmlWriter(output);
            writer.WriteMarkup("<Root"u8);
            writer.WriteMarkup(" a=\""u8);
            writer.WriteString("<\U0001F600>", "A");
            writer.WriteMarkup("\""u8);
            writer.WriteMarkup("><Text>"u8);
            writer.WriteString("größer & \U0001F600", "Text");
            writer.WriteMarkup("</Text><N>"u8);
            writer.WriteNumber(1.5);
            writer.WriteMarkup("</N><At>"u8);
            writer.WriteTimestamp(DateTimeOffset.UnixEpoch, TimestampFormat.DateTime);
            writer.WriteMarkup("</At><E>value</E><L>&#50;</L></Root>"u8);
            writer.Flush();
            ReadAll(output.WrittenSpan);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    private static int ReadAll(ReadOnlySpan<byte> bytes)
    {
        var xml = new XmlCursor(bytes);
        xml.MoveToRoot(out _);
        var seen = 0;
        var element = xml.Start();
        while (xml.NextChild(element, out var name))
        {
            switch (name)
            {
                case [(byte)'N']:
                    seen += (int)xml.ReadDouble();
                    break;
                case [(byte)'A', ..]:
                    seen += xml.ReadTimestamp().Year;
                    break;
                case [(byte)'E']:
                    seen += xml.ReadToken().Length;
                    break;
                case [(byte)'L']:
                    seen += xml.ReadInt32();
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return seen;
    }

    private static string Root(byte[] bytes)
    {
        var xml = new XmlCursor(bytes);
        xml.MoveToRoot(out var name);
        return Encoding.UTF8.GetString(name);
    }

    private static void Skip(byte[] bytes) => XmlText.Read(bytes, (ref XmlCursor xml) =>
    {
        xml.Skip();
        return true;
    });

    private static bool TryRead(byte[] bytes)
    {
        try
        {
            Read(bytes);
            return true;
        }
        catch (XmlFormatException)
        {
            return false;
        }
    }

    private static string Read(byte[] bytes)
    {
        var xml = new XmlCursor(bytes);
        xml.MoveToRoot(out var name);
        var tree = XmlText.Tree(ref xml, Encoding.UTF8.GetString(name), Depth);
        xml.ReadEnd();
        return tree;
    }

    private static string Tree(XElement element, int depth)
    {
        var text = element.Name.LocalName + (element.Attribute("a") is { } attribute ? "@" + attribute.Value : "");
        return depth == 0 ? text + "=" + element.Value : text + "(" + string.Concat(element.Elements().Select(child => Tree(child, depth - 1) + ";")) + ")";
    }

    private static byte[] CreateDocument(Random random)
    {
        var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: random.Next(2) == 0),
            Indent = random.Next(2) == 0,
            OmitXmlDeclaration = random.Next(2) == 0,
            NewLineHandling = NewLineHandling.Entitize,
        };
        using (var writer = System.Xml.XmlWriter.Create(stream, settings))
        {
            WriteElement(writer, random, Depth);
        }

        return stream.ToArray();
    }

    private static void WriteElement(System.Xml.XmlWriter writer, Random random, int depth)
    {
        var name = "n" + random.Next(10);
        if (random.Next(3) == 0)
        {
            writer.WriteStartElement(random.Next(2) == 0 ? "p" : null, name, "http://example.com/" + random.Next(2));
        }
        else
        {
            writer.WriteStartElement(name);
        }

        if (random.Next(3) == 0)
        {
            writer.WriteAttributeString("b", RandomText(random));
            writer.WriteAttributeString("a", RandomText(random));
        }

        for (var i = random.Next(5); i > 0; i--)
        {
            switch (random.Next(depth == 0 ? 3 : 6))
            {
                case 0:
                    writer.WriteComment(" <x> & </x> ");
                    break;
                case 1:
                    writer.WriteCData(RandomText(random).Replace("\r", "") + "<b>&amp;");
                    break;
                case 2 when depth == 0:
                    writer.WriteString(RandomText(random));
                    break;
                case 3:
                    writer.WriteProcessingInstruction("pi", "<x>");
                    break;
                default:
                    WriteElement(writer, random, Math.Max(0, depth - 1));
                    break;
            }
        }

        writer.WriteEndElement();
    }

    private static string RandomText(Random random)
        => string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => random.Next(14) switch
        {
            0 => "é",
            1 => "水",
            2 => "\U0001F600",
            3 => "<",
            4 => "&",
            5 => "\r\n",
            6 => "\t",
            7 => "\"",
            8 => "'",
            9 => ">",
            _ => ((char)random.Next('a', 'z')).ToString(),
        }));

    private static byte[] Damage(byte[] bytes, Random random)
    {
        byte[] damaged = [.. bytes];
        for (var i = random.Next(1, 3); i > 0; i--)
        {
            damaged[random.Next(damaged.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)"<>&;/!?'\"= -[]x"[random.Next(15)];
        }

        return random.Next(8) == 0 ? damaged[..random.Next(damaged.Length)] : damaged;
    }
}
