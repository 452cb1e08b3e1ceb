using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace FreeTierGen.EmbeddedService.Tests.Harness;

/// <summary>Calls a service with a plain HTTP client, one connection at a time.</summary>
internal sealed class Caller(EmbeddedFreeTierService service) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) });

    public SigningInputs Signing { get; init; } = new();

    /// <summary>Headers that are there before signing. Set one to null to leave it out.</summary>
    public Dictionary<string, string?> Headers { get; } = [];

    /// <summary>Changes headers after signing.</summary>
    public Action<Dictionary<string, string>>? Tamper { get; init; }

    /// <summary>Whether the body waits until the service takes it. One that is refused while it is sent would else end in a broken connection.</summary>
    public bool IsPatient { get; init; }

    public string Path { get; init; } = "/";

    public HttpMethod Method { get; init; } = HttpMethod.Post;

    public Task<Reply> CallAsync(string operation, object? input = null, CancellationToken cancellationToken = default) =>
        SendAsync(operation, JsonSerializer.Serialize(input ?? new { }), cancellationToken);

    public async Task<Reply> SendAsync(string operation, string body, CancellationToken cancellationToken = default)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var headers = new Dictionary<string, string>
        {
            ["Content-Type"] = "application/x-amz-json-1.0",
            ["X-Amz-Target"] = "AWSFreeTierService." + operation,
            ["amz-sdk-invocation-id"] = "11111111-2222-4333-8444-555555555555",
            ["amz-sdk-request"] = "attempt=1; max=3",
            ["User-Agent"] = "tests/1.0",
        };
        foreach (var (name, value) in Headers)
        {
            if (value is null)
                headers.Remove(name);
            else
                headers[name] = value;
        }

        var signed = AwsSdkSigner.Sign(service.Uri, bytes, headers, Signing);
        Tamper?.Invoke(signed);

        using var request = new HttpRequestMessage(Method, new Uri(service.Uri, Path)) { Content = new ByteArrayContent(bytes) };
        foreach (var (name, value) in signed)
        {
            if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
            else if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
                request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Headers.ExpectContinue = IsPatient;
        using var response = await _http.SendAsync(request, cancellationToken);
        return new Reply((int)response.StatusCode, response.Headers, await response.Content.ReadAsStringAsync(cancellationToken));
    }

    public void Dispose() => _http.Dispose();
}
