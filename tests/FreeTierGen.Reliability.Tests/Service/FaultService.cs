using System.Net;
using System.Net.Sockets;
using FreeTierGen.Reliability.Tests.Faults;
using FreeTierGen.Reliability.Tests.Subjects;

namespace FreeTierGen.Reliability.Tests.Service;

/// <summary>A service on loopback that has one fault, until it is told to be sound.</summary>
internal sealed class FaultService : IAsyncDisposable
{
    /// <summary>How long a service may be silent that is asked here.</summary>
    public static readonly TimeSpan AttemptLimit = TimeSpan.FromSeconds(20);

    /// <summary>More than that.</summary>
    public static readonly TimeSpan LongerThanAttempt = AttemptLimit + TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _stop = new();
    private readonly Fault _fault;
    private readonly List<Task> _connections = [];
    private Task _accepting = Task.CompletedTask;
    private int _scripts;
    private int _turn;

    public FaultService(Fault fault, Subject subject, FakeClock clock, Caller caller)
    {
        _fault = fault;
        (Subject, Clock, Caller) = (subject, clock, caller);

        // A service that reads slowly is felt only where little is kept for it.
        if (fault.IsSlowToRead)
            _listener.ReceiveBufferSize = 256 * 1024;
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
    }

    public Subject Subject { get; }

    public FakeClock Clock { get; }

    public Caller Caller { get; }

    public CancellationToken Stopping => _stop.Token;

    /// <summary>Where it listens, once it does.</summary>
    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndPoint!;

    /// <summary>Whether it has its fault.</summary>
    public bool IsFaulty { get; set; } = true;

    /// <summary>How many requests have reached it, as far as their head.</summary>
    public int Requests { get; private set; }

    /// <summary>How many connections have reached it.</summary>
    public int Accepted { get; private set; }

    /// <summary>How many connections are open.</summary>
    public int Open { get; private set; }

    /// <summary>The heads of requests.</summary>
    public List<ReceivedRequest> Received { get; } = [];

    /// <summary>What a script threw that is none of its business.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Begins to accept connections; they are refused before.</summary>
    public void Listen()
    {
        _listener.Listen();
        _accepting = Task.Run(AcceptAsync);
    }

    /// <summary>Takes note of a request.</summary>
    public void Count(ReceivedRequest request)
    {
        lock (_gate)
        {
            Requests++;
            Received.Add(request);
        }
    }

    /// <summary>The number of this turn of the fault's script, from 1 on.</summary>
    public int Turn => Volatile.Read(ref _turn);

    /// <summary>Waits until no script is under way: what is still to be seen of a call has been seen then.</summary>
    public Task SettleAsync() => UntilAsync(() => _scripts == 0, "The service is still busy with a call that has ended");

    /// <summary>Waits until no more connections are open than a pool keeps for one caller.</summary>
    public Task WaitForCloseAsync(int most) => UntilAsync(() => Open <= most, $"More than {most} connections are open");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        Task[] connections;
        lock (_gate)
            connections = [.. _connections];
        await Task.WhenAll(connections);
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task UntilAsync(Func<bool> condition, string otherwise)
    {
        for (var wait = 0; wait < 12000; wait++)
        {
            lock (_gate)
            {
                if (condition())
                    return;
            }

            await Task.Delay(wait < 20 ? 1 : 5);
        }

        throw new TimeoutException(otherwise + ".");
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var socket = await _listener.AcceptAsync(_stop.Token);
                lock (_gate)
                {
                    Accepted++;
                    Open++;
                    _connections.Add(Task.Run(() => ServeAsync(socket)));
                }
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException)
            {
                // The test is over, or a client has left before its turn.
            }
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        socket.NoDelay = true;
        var connection = new Connection(socket, this);
        try
        {
            if (IsFaulty && _fault.IsOfConnection)
                await RunAsync(connection, _fault.Script);
            else if (_fault.IsEncrypted)
                await connection.EncryptAsync(Certificates.Trusted);

            while (!connection.IsOver)
            {
                await connection.WaitForClientAsync();
                await RunAsync(connection, IsFaulty && !_fault.IsOfConnection && Turn < _fault.Times ? _fault.Script : _fault.Sound);
            }
        }
        catch (Exception end) when (end is IOException or SocketException or ObjectDisposedException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            // The client has gone, or the test is over.
        }
        catch (Exception failure)
        {
            Failure = failure;
        }
        finally
        {
            await connection.DisposeAsync();
            lock (_gate)
                Open--;
        }
    }

    private async Task RunAsync(Connection connection, Script script)
    {
        lock (_gate)
        {
            _scripts++;
            _turn += script == _fault.Script ? 1 : 0;
        }

        try
        {
            await script(connection);
        }
        finally
        {
            lock (_gate)
                _scripts--;
        }
    }
}
