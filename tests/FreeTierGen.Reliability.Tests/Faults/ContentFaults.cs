using System.Formats.Cbor;
using System.IO.Compression;
using System.Text;
using FreeTierGen.Reliability.Tests.Service;
using FreeTierGen.Reliability.Tests.Subjects;
using FreeTierGen.Reliability.Tests.Wire;

namespace FreeTierGen.Reliability.Tests.Faults;

/// <summary>The service says that all is well, in an answer that is not as it should be.</summary>
internal static class ContentFaults
{
    private const string Group = "A success that is none";
    private const int Levels = 10_000;

    public static IEnumerable<Fault> All { get; } =
    [
        Of("HTML", _ => "<html><body>Sign in</body></html>"u8.ToArray(), subject => subject.Form == "XML" ? Nothing(subject) : Promises.Unreadable(subject)),
        Of("text", _ => "OK"u8.ToArray(), Promises.Unreadable),
        Of("no body", _ => [], subject => subject.Form is "awsJson" or "CBOR" ? Promises.CutShort(subject) : Nothing(subject)),
        Of("text that is no UTF-8", subject => Bodies(subject, [.. "{\"text\":\""u8, 0xFF, .. "\"}"u8], [.. "<Output><text>"u8, 0xFF, .. "</text></Output>"u8], BrokenText), Nothing),
        Of(
            "a member of another type",
            subject => Bodies(subject, """{"text":[1],"count":"x"}""", "<Output><text><a/></text><count>x</count></Output>", ("text", Write(1)), ("count", Write("x"))),
            Promises.Unreadable),
        Of("a number that is out of range", subject => Bodies(subject, """{"count":99999999999}""", "<Output><count>99999999999</count></Output>", ("count", Write(99999999999))), Promises.Unreadable),
        new Fault(Group, "a content encoding that nobody asked for", static connection => AnswerAsync(connection, Deflated(connection.Subject)), Promises.Unreadable) { Concerns = subject => IsWhole(subject) && subject.Form != "XML" },
        Of("nulls everywhere", subject => Bodies(subject, """{"text":null,"count":null}""", "<Output/>", ("text", Null), ("count", Null)), Nothing),
        Of(
            "members that the model does not know, and one that is there twice",
            subject => Bodies(
                subject,
                """{"new":{"a":[1,{}]},"text":"other","count":2,"text":"sound"}""",
                "<Output><new><a>1</a></new><text>sound</text><count>2</count></Output>",
                ("new", Write(1)),
                ("text", Write("sound")),
                ("count", Write(2))),
            Promises.Answer()),
        Of(
            "10,000 levels",
            subject => Bodies(
                subject,
                Encoding.UTF8.GetBytes("{\"new\":" + new string('[', Levels) + new string(']', Levels) + "}"),
                Encoding.UTF8.GetBytes("<Output>" + string.Concat(Enumerable.Repeat("<a>", Levels)) + string.Concat(Enumerable.Repeat("</a>", Levels)) + "</Output>"),
                [.. new byte[] { 0xA1, 0x63 }, .. "new"u8, .. Enumerable.Repeat((byte)0x81, Levels), 0x01]),
            Promises.Unreadable),
        Of("a mark of the byte order before it", subject => [0xEF, 0xBB, 0xBF, .. subject.Answer.Body], Promises.Answer(), static subject => subject.Form != "CBOR"),
        Of("more behind it", subject => [.. subject.Answer.Body, .. "{}"u8], Promises.Unreadable),
        new Fault(Group, "another content type", static connection => AnswerAsync(connection, connection.Subject.Answer.WithType("text/plain")), Promises.Answer()) { Concerns = IsWhole },
        new Fault(Group, "a content encoding that it does not have", static connection => AnswerAsync(connection, connection.Subject.Answer.With("Content-Encoding", "br")), Promises.Answer()) { Concerns = IsWhole },
        new Fault(Group, "a message that is no event", static connection => AnswerAsync(connection, connection.Subject.Answer with { Body = new byte[64] }), Promises.Unreadable) { Concerns = IsEvents },
        new Fault(Group, "an event with a wrong checksum", static connection => AnswerAsync(connection, connection.Subject.Answer with { Body = [.. EventWire.Event[..^1], 0] }), Promises.Unreadable) { Concerns = IsEvents },
    ];

    private static Fault Of(string name, Func<Subject, byte[]> body, Func<Subject, Promise> promise, Func<Subject, bool>? concerns = null) =>
        new(Group, name, connection => AnswerAsync(connection, connection.Subject.Wire.Success(body(connection.Subject))), promise)
        {
            Concerns = subject => IsWhole(subject) && concerns?.Invoke(subject) != false,
        };

    private static async Task AnswerAsync(Connection connection, Answer answer)
    {
        await connection.ReceiveAsync();
        await connection.SendAsync(answer);
    }

    private static Answer Deflated(Subject subject)
    {
        using var body = new MemoryStream();
        using (var zip = new GZipStream(body, CompressionLevel.Fastest))
            zip.Write(subject.Answer.Body);
        return (subject.Answer with { Body = body.ToArray() }).With("Content-Encoding", "gzip");
    }

    // Members that are absent; what of a text is none is U+FFFD.
    private static Promise Nothing(Subject subject) => new(null, 1);

    private static bool IsWhole(Subject subject) => !subject.StreamsOutput;

    private static bool IsEvents(Subject subject) => subject.Form == "events down";

    private static byte[] BrokenText => [0xA1, 0x64, .. "text"u8, 0x61, 0xFF];

    private static Action<CborWriter> Null => static writer => writer.WriteNull();

    private static Action<CborWriter> Write(long value) => writer => writer.WriteInt64(value);

    private static Action<CborWriter> Write(string value) => writer => writer.WriteTextString(value);

    private static byte[] Bodies(Subject subject, string json, string xml, params (string Name, Action<CborWriter> Write)[] cbor) =>
        Bodies(subject, Encoding.UTF8.GetBytes(json), Encoding.UTF8.GetBytes(xml), CborWire.Map(cbor));

    private static byte[] Bodies(Subject subject, byte[] json, byte[] xml, byte[] cbor) => subject.Form switch
    {
        "XML" => xml,
        "CBOR" => cbor,
        _ => json,
    };
}
