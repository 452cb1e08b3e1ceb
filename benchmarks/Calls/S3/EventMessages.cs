using System.Text;
using Acme.S3;
using Amazon.Runtime.EventStreams;
using OfficialRequest = Amazon.S3.Model.SelectObjectContentRequest;

namespace FreeTierGen.Benchmarks.Calls.S3;

/// <summary>Events as a service would send them, encoded by the official SDK.</summary>
internal static class EventMessages
{
    /// <summary>How many events have records.</summary>
    public const int Count = 10_000;

    private const string Expression = "SELECT * FROM S3Object";

    public static PreparedAnswer Records { get; } = new(Body()) { ContentType = "application/octet-stream" };

    public static SelectObjectContentRequest Select() => new()
    {
        Bucket = "pictures",
        Key = "list.csv",
        Expression = Expression,
        ExpressionType = ExpressionType.SQL,
        InputSerialization = new InputSerialization { CSV = new CSVInput() },
        OutputSerialization = new OutputSerialization { CSV = new CSVOutput() },
    };

    public static OfficialRequest OfficialSelect() => new()
    {
        BucketName = "pictures",
        Key = "list.csv",
        Expression = Expression,
        ExpressionType = Amazon.S3.ExpressionType.SQL,
        InputSerialization = new Amazon.S3.Model.InputSerialization { CSV = new Amazon.S3.Model.CSVInput() },
        OutputSerialization = new Amazon.S3.Model.OutputSerialization { CSV = new Amazon.S3.Model.CSVOutput() },
    };

    private static byte[] Body()
    {
        var records = Message("Records", Encoding.ASCII.GetBytes(new string('r', S3Messages.Size)), "application/octet-stream");
        var body = new MemoryStream();
        for (var index = 0; index < Count; index++)
        {
            body.Write(records);
        }

        body.Write(Message("End", [], null));
        return body.ToArray();
    }

    private static byte[] Message(string type, byte[] payload, string? contentType)
    {
        List<IEventStreamHeader> headers = [Header(":message-type", "event"), Header(":event-type", type)];
        if (contentType is not null)
        {
            headers.Add(Header(":content-type", contentType));
        }

        return new EventStreamMessage(headers, payload).ToByteArray();
    }

    private static EventStreamHeader Header(string name, string value)
    {
        var header = new EventStreamHeader(name);
        header.SetString(value);
        return header;
    }
}
