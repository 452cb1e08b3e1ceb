using System.Net;
using System.Net.Security;
using FreeTierGen.Reliability.Tests.Faults;
using FreeTierGen.Reliability.Tests.Service;
using FreeTierGen.Reliability.Tests.Subjects;
using FreeTierGen.Reliability.Tests.Wire;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Retries;

namespace FreeTierGen.Reliability.Tests.Running;

/// <summary>Runs a fault on a subject, and looks afterwards whether all is as before.</summary>
internal static class Row
{
    // Only ends what hangs; nothing waits for it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly byte[] Small = "sent"u8.ToArray();

    /// <summary>Runs it.</summary>
    /// <exception cref="TimeoutException">Something hangs.</exception>
    public static async Task<Outcome> RunAsync(Fault fault, Subject subject)
    {
        var clock = new FakeClock();
        using var caller = new Caller(fault.IsCancelled);
        await using var service = new FaultService(fault, subject, clock, caller);
        if (!fault.IsRefused)
            service.Listen();

        using var sockets = Sockets();
        using HttpMessageHandler handler = fault.IsHttp2 ? new Http2Handler(sockets) : sockets;
        using var client = subject.Connect(options => Configure(options, fault, service, handler, fault.Host));
        if (fault.HasCallBefore)
        {
            service.IsFaulty = false;
            await CallSoundlyAsync(subject, client);
            service.IsFaulty = true;
        }

        var (before, accepted) = (service.Requests, service.Accepted);
        var work = new Work(caller, fault.Size == 0 ? Small : new byte[fault.Size]);
        var exception = await EndOf(subject.CallAsync(client, work), caller);
        await service.SettleAsync();
        var reached = fault.IsOfConnection || fault.IsRefused ? service.Accepted - accepted : service.Requests - before;
        var outcome = Outcome.Of(exception, work.Read, work.IsReading, reached);

        service.IsFaulty = false;
        if (fault.IsRefused)
            service.Listen();
        using var next = fault.Host is null ? null : subject.Connect(options => Configure(options, fault, service, handler, null));
        await CallSoundlyAsync(subject, next ?? client);
        await service.SettleAsync();
        await service.WaitForCloseAsync(most: 1);
        return service.Failure is { } failure ? throw new InvalidOperationException("The script failed.", failure) : outcome;
    }

    private static SocketsHttpHandler Sockets() => new()
    {
        ConnectTimeout = Patience,
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ResponseDrainTimeout = TimeSpan.Zero,
        AutomaticDecompression = DecompressionMethods.None,
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = Certificates.IsTrusted },
    };

    private static void Configure(ClientOptions options, Fault fault, FaultService service, HttpMessageHandler handler, string? host)
    {
        options.Region = "eu-central-1";
        options.Endpoint = new Uri($"{(fault.IsEncrypted ? "https" : "http")}://{host ?? "127.0.0.1"}:{service.EndPoint.Port}");
        options.Credentials = new StaticCredentialsProvider("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
        options.HttpHandler = handler;
        options.TimeProvider = service.Clock;
        options.AttemptTimeout = FaultService.AttemptLimit;
        options.CallTimeout = TimeSpan.FromHours(1);
        options.Retries = new RetryOptions { MaxAttempts = 3 };
        options.IdempotencyTokenGenerator = static () => "token-1";
        fault.Configure(options, service);
    }

    private static async Task<Exception?> EndOf(Task call, Caller caller)
    {
        try
        {
            await call.WaitAsync(Patience);
            return null;
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException("The call hangs.", exception);
        }
        catch (Exception exception)
        {
            return exception;
        }
        finally
        {
            caller.End();
        }
    }

    private static async Task CallSoundlyAsync(Subject subject, IDisposable client)
    {
        using var caller = new Caller(cancels: false);
        var work = new Work(caller, Small);
        await subject.CallAsync(client, work).WaitAsync(Patience);
        Assert.Equal(WireFormat.Text, work.Read);
    }
}
