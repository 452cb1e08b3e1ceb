using FreeTierGen.Reliability.Tests.Service;
using FreeTierGen.Reliability.Tests.Subjects;

namespace FreeTierGen.Reliability.Tests.Faults;

/// <summary>The service, or what stands before it, answers with an error.</summary>
internal static class StatusFaults
{
    private const string Group = "An error";
    private static readonly string[] Throttling =
    [
        "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled", "RequestThrottledException", "TooManyRequestsException",
        "ProvisionedThroughputExceededException", "TransactionInProgressException", "RequestLimitExceeded", "BandwidthLimitExceeded",
        "LimitExceededException", "SlowDown", "PriorRequestNotComplete", "EC2ThrottledException",
    ];

    private static readonly (string Name, byte[] Body, string? Type)[] Bodies =
    [
        ("HTML", "<html><body><h1>Bad Gateway</h1></body></html>"u8.ToArray(), "text/html"),
        ("no body", [], null),
        ("JSON", """{"message":"gone"}"""u8.ToArray(), "application/json"),
        ("XML", "<Error><Message>gone</Message></Error>"u8.ToArray(), "application/xml"),
    ];

    public static IEnumerable<Fault> All { get; } =
    [
        .. from status in new[] { 500, 502, 503, 504, 408, 429 }
           from body in Bodies
           select Of(FormattableString.Invariant($"{status} with {body.Name}"), "", _ => Plain(status, body.Body, body.Type), Promises.RefusedForNow("LedgerException")),
        .. Throttling.Select(code => Of("a code of throttling", code, subject => subject.Wire.Error(400, code), Promises.RefusedForNow("LedgerException"))),
        .. new[] { "RequestTimeout", "RequestTimeoutException" }
            .Select(code => Of("a code that means that it may pass", code, subject => subject.Wire.Error(400, code), Promises.RefusedForNow("LedgerException"))),
        Of("one of the model that may pass", "", subject => subject.Wire.Error(409, "BusyException"), Promises.RefusedForNow("BusyException")),
        Of("one of the model that is final", "", subject => subject.Wire.Error(404, "MissingException"), Promises.Refused("MissingException", 1)),
        Of("one of the model with another status", "", subject => subject.Wire.Error(400, "MissingException"), Promises.Refused("MissingException", 1)),
        Of("one of the model without a message", "", subject => subject.Wire.Error(404, "MissingException", null), Promises.Refused("MissingException", 1)),
        Of("one that the model does not know", "", subject => subject.Wire.Error(400, "NewerException"), Promises.Refused("LedgerException", 1)),
        Of("one that the model does not know, without a message", "", subject => subject.Wire.Error(400, "NewerException", null), Promises.Refused("LedgerException", 1)),
        Of("one that does not say what it is", "", subject => subject.Wire.Error(400, null), Promises.Refused("LedgerException", 1)),
        Of("one that says nothing", "", subject => subject.Wire.Error(400, null, null), Promises.Refused("LedgerException", 1)),
        Of("a name with a namespace", "", subject => subject.Wire.Error(404, "acme.ledger#MissingException"), Promises.Refused("MissingException", 1), NotXml),
        Of("a name with a namespace and a URL", "", subject => subject.Wire.Error(404, "acme.ledger#MissingException:http://acme.example/"), Promises.Refused("MissingException", 1), IsJson),
        Of("a name in a header", "", subject => subject.Wire.Error(404, null).With("X-Amzn-ErrorType", "MissingException:http://acme.example/"), Promises.Refused("MissingException", 1), IsJson),
        Of("a name under `code`", "", _ => Plain(404, """{"code":"MissingException"}"""u8.ToArray(), "application/json"), Promises.Refused("MissingException", 1), IsJson),
        Of("a message that is no text", "", _ => Plain(404, """{"__type":"MissingException","message":[1,{"a":null}]}"""u8.ToArray(), "application/json"), Promises.Refused("MissingException", 1), IsJson),
        .. new[] { 301, 302, 303, 307, 308 }.Select(status => Of(
            "a redirect, which is not followed", FormattableString.Invariant($"{status}"), _ => Plain(status, [], null).With("Location", "http://127.0.0.1:1/elsewhere"), Promises.Refused("LedgerException", 1))),
        .. new[] { ("valid", "1500"), ("huge", "99999999999999"), ("of more than 64 bits", "99999999999999999999999"), ("negative", "-5"), ("no number", "soon"), ("empty", "") }
            .Select(after => Of(
                $"503 with an `x-amz-retry-after` that is {after.Item1}", "", subject => subject.Wire.Error(503, "Down").With("x-amz-retry-after", after.Item2), Promises.RefusedForNow("LedgerException"))),
        Of("503 once", "", subject => subject.Wire.Error(503, "Down"), static subject => subject.CanReplay ? new(null, 2) : new("LedgerException", 1)) with { Times = 1 },
        Of("an error whose body breaks off", "", _ => Plain(400, [], null), static subject => Promises.Broken(subject)) with
        {
            Script = static async connection =>
            {
                await connection.ReceiveAsync();
                var error = connection.Subject.Wire.Error(400, "MissingException");
                await connection.SendAsync(error.Bytes.AsMemory()[..^4]);
                connection.Close();
            },
        },
    ];

    /// <summary>An answer that is no protocol's.</summary>
    public static Answer Plain(int status, byte[] body, string? type) => new Answer(status, body).WithType(type);

    private static Fault Of(
        string name, string variant, Func<Subject, Answer> answer, Func<Subject, Promise> promise, Func<Subject, bool>? concerns = null)
    {
        return new(Group, name, RunAsync, promise) { Variant = variant, Concerns = concerns ?? (static _ => true) };

        async Task RunAsync(Connection connection)
        {
            await connection.ReceiveAsync();
            await connection.SendAsync(answer(connection.Subject));
        }
    }

    private static bool NotXml(Subject subject) => subject.Form != "XML";

    private static bool IsJson(Subject subject) => subject.Form is not ("XML" or "CBOR");
}
