namespace FreeTierGen.Peers.Tests.Transfer;

/// <summary>Sends, but some answers break off after some bytes.</summary>
/// <param name="cuts">Whether the answer for a range does.</param>
/// <param name="length">After how many bytes.</param>
internal sealed class CuttingHandler(Func<string, bool> cuts, int length) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (cuts(request.Headers.TryGetValues("Range", out var ranges) ? ranges.Single() : ""))
        {
            var content = new StreamContent(new CutStream(await response.Content.ReadAsStreamAsync(cancellationToken), length));
            foreach (var header in response.Content.Headers)
                content.Headers.TryAddWithoutValidation(header.Key, header.Value);

            response.Content = content;
        }

        return response;
    }

    private sealed class CutStream(Stream inner, int left) : MemoryStream
    {
        private int _left = left;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_left == 0)
                throw new IOException("It was cut.");

            var read = await inner.ReadAsync(buffer[..Math.Min(buffer.Length, _left)], cancellationToken);
            _left -= read;
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
