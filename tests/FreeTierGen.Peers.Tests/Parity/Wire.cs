using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FreeTierGen.Testing;

namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>
/// A server on the loopback address that stands for every host there is. Clients resolve their own endpoints and speak TLS to them, as
/// they would with AWS; what arrives is kept as it was sent.
/// </summary>
internal sealed class Wire : IAsyncDisposable
{
    private static readonly X509Certificate2 Certificate = CreateCertificate();

    private readonly LoopbackListener _listener;
    private readonly List<WireRequest> _requests = [];
    private readonly WireAnswer _answer;

    public Wire(WireAnswer answer)
    {
        _answer = answer;
        _listener = new LoopbackListener(ServeAsync);
        Handler = new SocketsHttpHandler
        {
            UseProxy = false,
            ConnectCallback = ConnectAsync,
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, certificate, _, _) => Certificate.RawData.AsSpan().SequenceEqual(certificate!.GetRawCertData()),
            },
        };
    }

    /// <summary>What clients send through.</summary>
    public SocketsHttpHandler Handler { get; }

    /// <summary>The only request so far.</summary>
    public WireRequest Request
    {
        get { lock (_requests) return Assert.Single(_requests); }
    }

    /// <summary>The requests so far.</summary>
    public IReadOnlyList<WireRequest> Requests
    {
        get { lock (_requests) return [.. _requests]; }
    }

    public ValueTask DisposeAsync()
    {
        Handler.Dispose();
        return _listener.DisposeAsync();
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var client = new TcpClient();
        await client.ConnectAsync(_listener.EndPoint, cancellationToken);
        return client.GetStream();
    }

    private async Task ServeAsync(NetworkStream connection, CancellationToken cancellationToken)
    {
        await using var stream = new SslStream(connection, leaveInnerStreamOpen: true);
        await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, cancellationToken);
        while (await WireRequest.ReadAsync(stream, cancellationToken) is { } request)
        {
            lock (_requests)
                _requests.Add(request);
            await stream.WriteAsync(_answer.ToBytes(), cancellationToken);
        }
    }

    private static X509Certificate2 CreateCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=any host", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
