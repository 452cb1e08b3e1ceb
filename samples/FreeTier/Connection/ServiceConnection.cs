using FreeTier.Client;
using FreeTier.Terminals;

namespace FreeTier.Connection;

/// <summary>A client and what has to live as long as it does.</summary>
internal sealed class ServiceConnection : IAsyncDisposable
{
    private readonly FreeTierClient _client;
    private readonly HttpMessageHandler? _handler;
    private readonly IAsyncDisposable? _service;

    internal ServiceConnection(FreeTierClientOptions options, IAsyncDisposable? service = null, string? notice = null)
    {
        _client = new FreeTierClient(options);
        _handler = options.HttpHandler;
        _service = service;
        Notice = notice;
    }

    internal IFreeTierClient Client => _client;

    /// <summary>What the user should know of where the data comes from, on one line.</summary>
    internal string? Notice { get; }

    internal static async ValueTask<ServiceConnection> OpenAsync(
        Target target, Terminal terminal, CancellationToken cancellationToken) => target switch
        {
            Target.Live live => LiveConnection.Open(live, terminal.Time),
            Target.Custom custom => CustomConnection.Open(custom, terminal.Environment, terminal.Time),
            _ => await EmbeddedConnection.OpenAsync(terminal.Time, cancellationToken).ConfigureAwait(false),
        };

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _handler?.Dispose();
        if (_service is not null)
        {
            await _service.DisposeAsync().ConfigureAwait(false);
        }
    }
}
