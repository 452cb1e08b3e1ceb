using FreeTierGen.Reliability.Tests.Service;

namespace FreeTierGen.Reliability.Tests.Faults;

/// <summary>What is slow, and goes well as long as something moves.</summary>
internal static class SlowFaults
{
    private const string Group = "Slowly";
    private const int Parts = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    public static IEnumerable<Fault> All { get; } =
    [
        new Fault(Group, "headers that trickle for longer than an attempt may wait", static async connection =>
        {
            await connection.ReceiveAsync();
            foreach (var one in "HTTP"u8.ToArray())
            {
                await connection.SendAsync(new[] { one });
                connection.Service.Clock.Pass(TimeSpan.FromSeconds(1));
            }

            await connection.HangAsync();
        }, Promises.Silent),
        new Fault(Group, "headers that trickle in time", static async connection =>
        {
            await connection.ReceiveAsync();
            foreach (var one in connection.Subject.Answer.Bytes)
                await connection.SendAsync(new[] { one });
        }, Promises.Answer()),
        new Fault(Group, "a body that trickles, each part in time", static async connection =>
        {
            await connection.ReceiveAsync();
            var answer = connection.Subject.Answer;
            await SendAsync(connection, answer.Head(answer.Body.Length), answer);
            await connection.WaitForHandOverAsync();
            for (var part = 0; part < Parts - 1; part++)
            {
                connection.Service.Clock.Pass(Pause);
                await SendAsync(connection, answer.Body[part..(part + 1)], null);
            }

            await connection.SendAsync(answer.Body.AsMemory(Parts - 1));
        }, Promises.Answer()),
    ];

    // A client that has seen a part looks at the clock.
    private static async Task SendAsync(Connection connection, byte[] part, Answer? answer)
    {
        var reads = connection.Service.Clock.Reads;
        await (answer is null ? connection.SendAsync(part) : connection.SendHeadAsync(answer, part));
        await connection.Service.Clock.WaitForReadAsync(reads);
    }
}
