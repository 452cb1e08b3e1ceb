using System.Net;
using System.Net.Sockets;

namespace FreeTierGen.Testing;

/// <summary>A loopback port that refuses connections: it is taken, so that no other program gets it meanwhile, and nobody listens.</summary>
public sealed class ClosedPort : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    /// <summary>Takes a port.</summary>
    public ClosedPort() => _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    /// <summary>The address that nobody answers at: <c>http://127.0.0.1:{port}</c>.</summary>
    public string Url => $"http://{_socket.LocalEndPoint}";

    /// <summary>Gives the port back.</summary>
    public void Dispose() => _socket.Dispose();
}
