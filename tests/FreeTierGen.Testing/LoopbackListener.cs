using System.Net;
using System.Net.Sockets;

namespace FreeTierGen.Testing;

/// <summary>Accepts connections on a loopback port and has each served on its own, until it is disposed, whatever goes on then.</summary>
public sealed class LoopbackListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<NetworkStream, CancellationToken, Task> _serve;
    private readonly Task _serving;

    /// <summary>Starts to listen.</summary>
    /// <param name="serve">
    /// Serves a connection. It may throw what the network throws, and when it is cancelled; what else it throws comes out of
    /// <see cref="DisposeAsync"/>.
    /// </param>
    public LoopbackListener(Func<NetworkStream, CancellationToken, Task> serve)
    {
        _serve = serve;
        _listener.Start();
        EndPoint = (IPEndPoint)_listener.LocalEndpoint;

        // Tests that wait may hold every thread of xunit's, which continuations would come back to.
        _serving = Task.Run(AcceptAsync);
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>Cuts all connections and waits until nobody serves them any more.</summary>
    public async ValueTask DisposeAsync()
    {
        // Whoever accepts from a listener that is no longer listening gets an exception that tells nothing. So it is the last to go.
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        while (await AcceptNextAsync() is { } socket)
            connections.Add(ServeAsync(socket));
        await Task.WhenAll(connections);
    }

    private async Task<Socket?> AcceptNextAsync()
    {
        while (true)
        {
            try
            {
                return await _listener.AcceptSocketAsync(_stop.Token);
            }
            catch (OperationCanceledException)
            {
                return null;
            }
            catch (SocketException gone) when (gone.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionAborted)
            {
                // A client that left before it was its turn.
            }
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                await using var stream = new NetworkStream(socket);
                await _serve(stream, _stop.Token);
                await EndAsync(stream);
            }
            catch (Exception end) when (end is IOException or SocketException || (end is OperationCanceledException && _stop.IsCancellationRequested))
            {
                // The client has gone, or the test is over.
            }
        }
    }

    // Closed with bytes unread, a connection would be reset, and what was sent could be lost on the way.
    private async Task EndAsync(NetworkStream stream)
    {
        if (stream.Socket.LingerState is not { Enabled: true })
        {
            stream.Socket.Shutdown(SocketShutdown.Send);
            await stream.CopyToAsync(Stream.Null, _stop.Token);
        }
    }
}
