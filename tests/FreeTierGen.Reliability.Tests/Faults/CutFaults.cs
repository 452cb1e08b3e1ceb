using FreeTierGen.Reliability.Tests.Service;
using FreeTierGen.Reliability.Tests.Subjects;

namespace FreeTierGen.Reliability.Tests.Faults;

/// <summary>An answer that breaks off.</summary>
internal static class CutFaults
{
    private const string Group = "The answer breaks off";
    private static readonly int LongestBody = SubjectList.All.Max(subject => subject.Answer.Body.Length);

    public static IEnumerable<Fault> All { get; } =
    [
        Head("in its status line", 10),
        Head("in its headers", 30),
        .. Enumerable.Range(0, LongestBody).Select(AtByte),
        .. Ends("in the middle of its body", static async connection =>
        {
            var answer = connection.Subject.Answer;
            await connection.SendHeadAsync(answer, answer.Head(answer.Body.Length));
            await connection.SendAsync(answer.Body.AsMemory(0, 3));
        }),
        Chunks("in the size of a chunk", static parts => [.. parts[0], .. "5"u8]),
        Chunks("in a chunk", static parts => parts[0][..^3]),
        Chunks("between chunks", static parts => parts[0]),
        Chunks("before the chunk that ends it", static parts => [.. parts[0], .. parts[1]]),
        Chunks("in its trailer", static parts => [.. parts[0], .. parts[1], .. "0\r\nx-trailer: va"u8]),
        new Fault(Group, "in the middle of its body, whose length it does not name", static async connection =>
        {
            await connection.ReceiveAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n");
            foreach (var (name, value) in connection.Subject.Answer.Headers)
                await connection.SendAsync($"{name}: {value}\r\n");
            await connection.SendAsync("\r\n");
            await connection.SendAsync(connection.Subject.Answer.Body.AsMemory(0, 5));
            connection.Close();
        }, static subject => subject switch
        {
            { StreamsOutput: false } => Promises.CutShort(subject),
            { Form: "events down" } => new(nameof(TransportException), 1, WasSent: true),
            _ => new(null, 1),
        }) { Concerns = static subject => subject.Form != "stream down" },
    ];

    // What comes too late to be a part of the answer is no answer at all.
    private static Fault Head(string place, int length) => new(Group, place, async connection =>
    {
        await connection.ReceiveAsync();
        await connection.SendAsync(connection.Subject.Answer.Bytes.AsMemory(0, length));
        connection.Close();
    }, Promises.Broken);

    private static Fault AtByte(int count) => new(Group, "in its body", async connection =>
    {
        await connection.ReceiveAsync();
        var answer = connection.Subject.Answer;
        await connection.SendHeadAsync(answer, answer.Head(answer.Body.Length));
        await connection.SendAsync(answer.Body.AsMemory(0, count));
        connection.Close();
    }, Promises.BrokenAnswer)
    {
        Variant = FormattableString.Invariant($"after {count} bytes"),
        Concerns = subject => count < subject.Answer.Body.Length,
    };

    private static IEnumerable<Fault> Ends(string place, Script begin)
    {
        yield return Of($"by a reset {place}", Promises.BrokenAnswer, static connection =>
        {
            connection.Reset();
            return Task.CompletedTask;
        });
        yield return Of($"by silence {place}", Promises.SilentAnswer, static connection => connection.HangAsync());
        yield return Of($"by silence {place}, and the caller cancels", Promises.Cancelled, static connection => connection.HangAsync()) with { IsCancelled = true };

        Fault Of(string name, Func<Subject, Promise> promise, Script end) => new(Group, name, async connection =>
        {
            await connection.ReceiveAsync();
            await begin(connection);

            // A reset would overtake what was sent.
            await connection.WaitForHandOverAsync();
            await end(connection);
        }, promise);
    }

    private static Fault Chunks(string place, Func<byte[][], byte[]> cut) => new(Group, place, async connection =>
    {
        await connection.ReceiveAsync();
        var answer = connection.Subject.Answer;
        await connection.SendHeadAsync(answer, answer.ChunkedHead());
        await connection.SendAsync(cut([Answer.Chunk(answer.Body.AsSpan(0, 4)), Answer.Chunk(answer.Body.AsSpan(4))]));
        connection.Close();
    }, Promises.BrokenAnswer);
}
