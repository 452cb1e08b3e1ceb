using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using FreeTierGen.Reliability.Tests.Subjects;

namespace FreeTierGen.Reliability.Tests.Service;

/// <summary>One connection of a client, for scripts: what comes in and goes out, byte by byte, and how it ends.</summary>
/// <remarks>Written by hand on a socket, so that nothing of it is the runtime's own idea of HTTP.</remarks>
internal sealed class Connection(Socket socket, FaultService service) : IAsyncDisposable
{
    private readonly byte[] _one = new byte[1];
    private bool _hasHeadOfSuccess;

    /// <summary>What bytes go through: the socket, or TLS on it.</summary>
    public Stream Stream { get; private set; } = new NetworkStream(socket);

    /// <summary>Whom the row is about.</summary>
    public Subject Subject => service.Subject;

    /// <summary>The service.</summary>
    public FaultService Service => service;

    /// <summary>True where the script has closed the connection.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Greets the client by TLS.</summary>
    public async Task EncryptAsync(SslServerAuthenticationOptions options)
    {
        var encrypted = new SslStream(Stream);
        Stream = encrypted;
        await encrypted.AuthenticateAsServerAsync(options, service.Stopping);
    }

    /// <summary>Waits until the client sends something, and leaves it where it is.</summary>
    public async Task WaitForClientAsync()
    {
        if (Stream is SslStream)
            _ = await Stream.ReadAsync(Memory<byte>.Empty, service.Stopping);
        else if (await socket.ReceiveAsync(_one, SocketFlags.Peek, service.Stopping) == 0)
            throw new ClientLeftException();
    }

    /// <summary>Receives a request to its end.</summary>
    public async Task<ReceivedRequest> ReceiveAsync()
    {
        var request = await ReceiveHeadAsync();
        await ReceiveBodyAsync(request);
        return request;
    }

    /// <summary>Receives a request's head, and counts the request.</summary>
    public async Task<ReceivedRequest> ReceiveHeadAsync()
    {
        var line = await ReceiveLineAsync();
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await ReceiveLineAsync() is { Length: > 0 } header)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            headers[header[..colon].ToLowerInvariant()] = header[(colon + 1)..].Trim();
        }

        var request = new ReceivedRequest(line, headers);
        service.Count(request);
        return request;
    }

    /// <summary>Receives what belongs to a head.</summary>
    public async Task ReceiveBodyAsync(ReceivedRequest request)
    {
        if (!request.IsChunked)
        {
            await SkipAsync(request.Length);
            return;
        }

        while (Convert.ToInt32(await ReceiveLineAsync(), 16) is > 0 and var length)
            await SkipAsync(length + 2);
        while ((await ReceiveLineAsync()).Length > 0)
        {
        }
    }

    /// <summary>Receives some bytes and forgets them.</summary>
    public async Task SkipAsync(int count)
    {
        var buffer = new byte[Math.Clamp(count, 1, 64 * 1024)];
        while (count > 0)
        {
            var read = await Stream.ReadAsync(buffer.AsMemory(0, Math.Min(count, buffer.Length)), service.Stopping);
            if (read == 0)
                throw new ClientLeftException();
            count -= read;
        }
    }

    /// <summary>Sends bytes.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        await Stream.WriteAsync(bytes, service.Stopping);
        await Stream.FlushAsync(service.Stopping);
    }

    /// <summary>Sends text as its bytes.</summary>
    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Sends an answer.</summary>
    public Task SendAsync(Answer answer) => SendAsync(answer.Bytes);

    /// <summary>Sends the head of an answer; where it is a success, a stream is now the caller's.</summary>
    public Task SendHeadAsync(Answer answer, byte[] head)
    {
        _hasHeadOfSuccess |= answer.Status is >= 200 and < 300;
        return SendAsync(head);
    }

    /// <summary>Closes the connection as one that has nothing more to say.</summary>
    public void Close()
    {
        IsOver = true;
        socket.Shutdown(SocketShutdown.Send);
    }

    /// <summary>Drops the connection, so that the client gets a reset.</summary>
    public void Reset()
    {
        IsOver = true;
        socket.LingerState = new LingerOption(true, 0);
        socket.Dispose();
    }

    /// <summary>Waits until the caller has its stream, where the answer's head was sent and gives it one.</summary>
    public Task WaitForHandOverAsync() => _hasHeadOfSuccess && Subject.StreamsOutput ? service.Caller.HandedOver : Task.CompletedTask;

    /// <summary>Does nothing any more, while the time of limits passes or the caller cancels, until the client leaves.</summary>
    /// <param name="reads">Whether the service takes what the client sends meanwhile.</param>
    public async Task HangAsync(bool reads = true)
    {
        IsOver = true;
        await WaitForHandOverAsync();
        var leaving = reads ? LeaveAsync() : service.Caller.Ended;
        if (service.Caller.Cancel())
        {
            await leaving;
            return;
        }

        await service.Clock.PassAsync(FaultService.LongerThanAttempt);
        while ((Subject.SendsEvents || (_hasHeadOfSuccess && Subject.StreamsOutput)) && await Task.WhenAny(leaving, Task.Delay(5)) != leaving)
        {
            // A limit of each read, or of each event; this one may have begun just now, and no other attempt follows.
            await service.Clock.PassAsync(FaultService.LongerThanAttempt);
        }

        await StopSenderAsync(leaving);
        await leaving;
    }

    // While the client reads the caller's stream no limit runs: time that passed just then has ended nothing. Where nobody has come for a while
    // who begins another attempt, it passes again.
    private async Task StopSenderAsync(Task leaving)
    {
        var accepted = service.Accepted;
        while (Subject.StreamsInput && await Task.WhenAny(leaving, Task.Delay(1000)) != leaving && service.Accepted == accepted)
            await service.Clock.PassAsync(FaultService.LongerThanAttempt);
    }

    /// <summary>
    /// Hangs before there is a connection for requests. Handlers leave it pending when the request ends that asked for it, and have the
    /// next attempt wait for it, too: so it hangs for all of them.
    /// </summary>
    public async Task HangForCallAsync()
    {
        IsOver = true;
        if (!service.Caller.Cancel())
        {
            do
            {
                await service.Clock.PassAsync(FaultService.LongerThanAttempt);
            }
            while (await Task.WhenAny(service.Caller.Ended, Task.Delay(5)) != service.Caller.Ended);
        }

        await service.Caller.Ended;
        Reset();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (IsOver && socket.LingerState is not { Enabled: true } && socket.Connected)
            {
                // Closed with bytes unread, a connection would be reset, and what was sent could be lost on the way.
                await LeaveAsync();
            }

            await Stream.DisposeAsync();
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException)
        {
        }

        socket.Dispose();
    }

    private async Task LeaveAsync()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await socket.ReceiveAsync(buffer, service.Stopping) > 0)
            {
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or OperationCanceledException)
        {
        }
    }

    private async Task<string> ReceiveLineAsync()
    {
        var line = new StringBuilder();
        while (true)
        {
            if (await Stream.ReadAsync(_one, service.Stopping) == 0)
                throw new ClientLeftException();
            if (_one[0] == '\n')
                return line.ToString();
            if (_one[0] != '\r')
                line.Append((char)_one[0]);
        }
    }
}
