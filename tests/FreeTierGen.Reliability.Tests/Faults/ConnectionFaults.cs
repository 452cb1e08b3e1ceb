using FreeTierGen.Reliability.Tests.Service;

namespace FreeTierGen.Reliability.Tests.Faults;

/// <summary>No connection comes about.</summary>
internal static class ConnectionFaults
{
    private const string Group = "No connection";
    private static readonly byte[] HandshakeFailure = [0x15, 3, 3, 0, 2, 2, 40];

    public static IEnumerable<Fault> All { get; } =
    [
        new Fault(Group, "refused", Nothing, Promises.NotReached(0)) { IsRefused = true },
        new Fault(Group, "the name is not resolved", Nothing, Promises.NotReached(0)) { Host = "-.localhost" },
        Tls("TLS: a certificate that is not trusted", static connection => connection.EncryptAsync(Certificates.Foreign), 1),
        Tls("TLS: refused by an alert", static async connection =>
        {
            await connection.WaitForClientAsync();
            await connection.SendAsync(HandshakeFailure);
            connection.Close();
        }, 1),
        Tls("TLS: it is none", static async connection =>
        {
            await connection.WaitForClientAsync();
            await connection.SendAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            connection.Close();
        }, 1),
        Tls("TLS: reset in the handshake", static async connection =>
        {
            await connection.WaitForClientAsync();
            connection.Reset();
        }, 3),
        Tls("TLS: closed in the handshake", static async connection =>
        {
            await connection.WaitForClientAsync();
            connection.Close();
        }, 3),
        Tls("TLS: hangs", Hang, 1) with { Promise = subject => new(nameof(CallTimeoutException), 1, WasSent: subject.IsGet) },
        Tls("TLS: hangs, and the caller cancels", Hang, 1) with { Promise = Promises.Cancelled, IsCancelled = true },
    ];

    private static Fault Tls(string name, Script script, int connections) =>
        new(Group, name, script, Promises.NotReached(connections)) { IsEncrypted = true, IsOfConnection = true };

    private static Task Nothing(Connection connection) => Task.CompletedTask;

    private static async Task Hang(Connection connection)
    {
        await connection.WaitForClientAsync();
        await connection.HangForCallAsync();
    }
}
