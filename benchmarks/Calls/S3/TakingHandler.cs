namespace FreeTierGen.Benchmarks.Calls.S3;

/// <summary>Takes a request's body before it answers, as a connection would, into memory that is there.</summary>
internal sealed class TakingHandler(PreparedAnswer answer) : DelegatingHandler(new PreparedHandler(answer))
{
    private readonly MemoryStream _taken = new();

    /// <summary>The body that was sent last.</summary>
    public ReadOnlySpan<byte> Taken => _taken.GetBuffer().AsSpan(0, (int)_taken.Length);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _taken.SetLength(0);
        if (request.Content is { } content)
        {
            await content.CopyToAsync(_taken, cancellationToken).ConfigureAwait(false);
        }

        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
