namespace FreeTierGen.Runtime;

/// <summary>
/// Sends through a caller's <see cref="HttpClient"/>, which would by itself read all of a body before anybody sees its head: streams would
/// not be streams, and no limit of ours would count.
/// </summary>
/// <param name="client">The client. It stays the caller's.</param>
internal sealed class HttpClientHandoff(HttpClient client) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        client.Send(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
}
