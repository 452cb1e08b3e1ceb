namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>
/// Sends to what is next to the program: a container's agent, an instance's metadata service. No proxy is between, and who does not answer at
/// once is not there.
/// </summary>
internal sealed class LinkLocalTransport : IDisposable
{
    private const int MostBytes = 256 * 1024;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);

    private static readonly Lazy<HttpMessageInvoker> Shared = new(static () => new HttpMessageInvoker(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(1),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5),
        ActivityHeadersPropagator = null,
    }));

    private readonly HttpMessageInvoker _invoker;
    private readonly bool _isOwn;
    private readonly TimeProvider _time;
    private readonly TimeSpan _limit;
    private readonly int _attempts;

    /// <summary>Creates a transport.</summary>
    /// <param name="options">The handler and the clock.</param>
    /// <param name="limit">How long an attempt may take.</param>
    /// <param name="attempts">How often a request is sent at most, which must be harmless.</param>
    public LinkLocalTransport(AwsCredentialsOptions options, TimeSpan limit, int attempts)
    {
        _isOwn = options.HttpHandler is not null;
        _invoker = options.HttpHandler is { } handler ? new HttpMessageInvoker(handler, disposeHandler: false) : Shared.Value;
        _time = options.TimeProvider;
        _limit = limit;
        _attempts = attempts;
    }

    /// <summary>The answer, whatever its status is, once it is no fault of the service or the attempts are used up.</summary>
    /// <exception cref="HttpRequestException">Nobody answered, or with too much.</exception>
    /// <exception cref="TimeoutException">It took too long.</exception>
    public async ValueTask<LinkLocalAnswer> SendAsync(HttpMethod method, Uri url, (string Name, string Value)? header, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var answer = await SendOnceAsync(method, url, header, cancellationToken).ConfigureAwait(false);
                if (answer.Status is < 500 and not 429 || attempt >= _attempts)
                {
                    return answer;
                }
            }
            catch (Exception failure) when (failure is HttpRequestException or TimeoutException && attempt < _attempts)
            {
                // Another attempt may find it.
            }

            await Task.Delay(FirstDelay * (1 << (attempt - 1)), _time, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        if (_isOwn)
        {
            _invoker.Dispose();
        }
    }

    private async Task<LinkLocalAnswer> SendOnceAsync(HttpMethod method, Uri url, (string Name, string Value)? header, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, url);
        if (header is { } field)
        {
            request.Headers.TryAddWithoutValidation(field.Name, field.Value);
        }

        using var limit = new CancellationTokenSource(_limit, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await _invoker.SendAsync(request, linked.Token).ConfigureAwait(false);
            return new LinkLocalAnswer((int)response.StatusCode, await ReadAsync(response.Content, linked.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"no answer in {_limit.TotalSeconds:0.###} s");
        }
        catch (IOException failure)
        {
            throw new HttpRequestException(failure.Message, failure);
        }
    }

    private static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var body = new MemoryStream();
        var chunk = new byte[4096];
        while (await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            body.Write(chunk, 0, count);
            if (body.Length > MostBytes)
            {
                throw new HttpRequestException("an answer that is too long for credentials");
            }
        }

        return body.ToArray();
    }
}
