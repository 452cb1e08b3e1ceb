using Acme.S3;
using FreeTierGen.Benchmarks.Floor.Http;
using FreeTierGen.Benchmarks.Floor.Xml;
using FreeTierGen.Runtime;
using ListedObject = Acme.S3.Object;

namespace FreeTierGen.Benchmarks.Floor.S3;

/// <summary>Reads the XML of a list. What is said of few objects is skipped, so that the floor is rather too low.</summary>
internal static class ObjectList
{
    public static ListObjectsV2Output Read(ReadOnlySpan<byte> body, ResponseMetadata metadata)
    {
        var xml = new XmlScanner(body);
        xml.MoveToRoot();
        var objects = new Gathered<ListedObject>();
        bool? isTruncated = null;
        string? bucket = null;
        string? prefix = null;
        string? next = null;
        int? keys = null;
        int? most = null;
        while (xml.NextChild(out var name))
        {
            switch (name.Length)
            {
                case 8 when name.SequenceEqual("Contents"u8):
                    objects.Add(ReadObject(ref xml));
                    break;
                case 4 when name.SequenceEqual("Name"u8):
                    bucket = xml.Text();
                    break;
                case 6 when name.SequenceEqual("Prefix"u8):
                    prefix = xml.Text();
                    break;
                case 7 when name.SequenceEqual("MaxKeys"u8):
                    most = (int)XmlValues.Integer(xml.Utf8());
                    break;
                case 8 when name.SequenceEqual("KeyCount"u8):
                    keys = (int)XmlValues.Integer(xml.Utf8());
                    break;
                case 11 when name.SequenceEqual("IsTruncated"u8):
                    isTruncated = XmlValues.Boolean(xml.Utf8());
                    break;
                case 21 when name.SequenceEqual("NextContinuationToken"u8):
                    next = xml.Text();
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return new ListObjectsV2Output
        {
            Contents = objects.Take(),
            IsTruncated = isTruncated,
            Name = bucket,
            Prefix = prefix,
            NextContinuationToken = next,
            KeyCount = keys,
            MaxKeys = most,
            Metadata = metadata,
        };
    }

    private static ListedObject ReadObject(ref XmlScanner xml)
    {
        string? key = null;
        string? etag = null;
        DateTimeOffset? modified = null;
        long? size = null;
        ObjectStorageClass? storage = null;
        while (xml.NextChild(out var name))
        {
            switch (name.Length)
            {
                case 3 when name.SequenceEqual("Key"u8):
                    key = xml.Text();
                    break;
                case 4 when name.SequenceEqual("ETag"u8):
                    etag = xml.Text();
                    break;
                case 4 when name.SequenceEqual("Size"u8):
                    size = XmlValues.Integer(xml.Utf8());
                    break;
                case 12 when name.SequenceEqual("LastModified"u8):
                    modified = XmlValues.Time(xml.Utf8());
                    break;
                case 12 when name.SequenceEqual("StorageClass"u8):
                    var text = xml.Utf8();
                    storage = text.SequenceEqual("STANDARD"u8) ? ObjectStorageClass.Standard : new ObjectStorageClass(System.Text.Encoding.UTF8.GetString(text));
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return new ListedObject { Key = key, ETag = etag, LastModified = modified, Size = size, StorageClass = storage };
    }
}
