using FreeTierGen.Reliability.Tests.Service;

namespace FreeTierGen.Reliability.Tests.Faults;

/// <summary>A connection breaks, or falls silent, while the request is under way.</summary>
internal static class BreakFaults
{
    private const string Group = "The request";

    // More than is kept on its way.
    private const int Large = 6 * 1024 * 1024;

    public static IEnumerable<Fault> All { get; } =
    [
        .. AtEach("before it is read", static connection => connection.WaitForClientAsync()).Select(fault => fault with { IsOfConnection = true }),
        .. AtEach("in its head", static connection => connection.SkipAsync(20)).Select(fault => fault with { IsOfConnection = true }),
        .. AtEach("in its body", static connection => connection.ReceiveHeadAsync())
            .Select(fault => fault with { Size = Large, IsSlowToRead = true, Concerns = subject => subject.HasBody }),
        .. AtEach("after it was read", static connection => connection.ReceiveAsync()),
        new Fault(Group, "never read", static async connection =>
        {
            await connection.WaitForClientAsync();
            await connection.HangAsync(reads: false);
        }, Promises.Silent)
        {
            Size = Large, IsSlowToRead = true, IsOfConnection = true, Concerns = subject => subject.HasBody,
        },
    ];

    private static IEnumerable<Fault> AtEach(string place, Func<Connection, Task> arrive)
    {
        yield return new(Group, $"reset {place}", async connection =>
        {
            await arrive(connection);
            connection.Reset();
        }, Promises.Broken);
        yield return new(Group, $"closed {place}", async connection =>
        {
            await arrive(connection);
            connection.Close();
        }, Promises.Closed);
        yield return new(Group, $"silence {place}", Hang, Promises.Silent);
        yield return new(Group, $"silence {place}, and the caller cancels", Hang, Promises.Cancelled) { IsCancelled = true };

        async Task Hang(Connection connection)
        {
            await arrive(connection);
            await connection.HangAsync();
        }
    }
}
