namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>A server that keeps what it is sent.</summary>
internal sealed class UploadServer : IAsyncDisposable
{
    private readonly StreamServer _server;

    public UploadServer(Func<StreamExchange, Task>? answer = null) => _server = new StreamServer(async exchange =>
    {
        var body = await exchange.ReadBytesAsync();
        lock (Bodies)
        {
            Bodies.Add(body);
            Exchanges.Add(exchange);
        }

        await (answer?.Invoke(exchange) ?? exchange.AnswerAsync());
    });

    public List<byte[]> Bodies { get; } = [];

    public List<StreamExchange> Exchanges { get; } = [];

    public string Url => _server.Url;

    public int Requests => _server.Requests;

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
