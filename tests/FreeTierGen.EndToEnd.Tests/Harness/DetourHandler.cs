namespace FreeTierGen.EndToEnd.Tests.Harness;

/// <summary>Takes requests to an embedded service, whatever host they are for. The Host header stays, since it is signed.</summary>
internal sealed class DetourHandler(Uri service) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
{
    public List<Uri> Destinations { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var destination = request.RequestUri!;
        Destinations.Add(destination);
        request.Headers.Host ??= destination.Authority;
        request.RequestUri = new Uri(service, destination.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
