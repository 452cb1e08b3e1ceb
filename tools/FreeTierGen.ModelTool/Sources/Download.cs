using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using FreeTierGen.ModelTool.Errors;

namespace FreeTierGen.ModelTool.Sources;

/// <summary>Reads from web servers. Whatever goes wrong is said in a sentence that names the address.</summary>
internal sealed class Download : IDisposable
{
    private const int BufferLength = 64 * 1024;

    private readonly TimeSpan _timeout;
    private readonly HttpClient _client;
    private readonly (Uri Api, string Token)? _authorization;

    /// <summary>Prepares.</summary>
    /// <param name="timeout">How long an answer may take, from the request to its last byte.</param>
    /// <param name="isLoopback">The server is on this machine, where no proxy is asked.</param>
    /// <param name="authorization">A token for GitHub's API, which lets whoever has none ask 60 times an hour.</param>
    internal Download(TimeSpan timeout, bool isLoopback, (Uri Api, string Token)? authorization)
    {
        _timeout = timeout;
        _authorization = authorization;
        var handler = new SocketsHttpHandler
        {
            UseCookies = false,
            UseProxy = !isLoopback,
            MaxAutomaticRedirections = 5,
            AutomaticDecompression = DecompressionMethods.All,
        };
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("smithy-model", typeof(Download).Assembly.GetName().Version?.ToString(3)));
    }

    /// <summary>Reads a file of a listing, and compares it with what the listing says of it.</summary>
    internal async Task<SourceContent> GetFileAsync(Uri folder, SourceFile file, int limit, CancellationToken cancellationToken)
    {
        var address = new Uri(folder, string.Join('/', file.Path.Split('/').Select(Uri.EscapeDataString)));
        SourceContent content = await GetAsync(address, limit, cancellationToken);
        return file.BlobId is null || GitBlob.Matches(file.BlobId, content.Bytes)
            ? content
            : throw ToolException.Failure($"{address} is not what the index says it is: its git blob is not {file.BlobId}. Try again; else the index and its files do not belong together.");
    }

    /// <summary>Reads what is at an address.</summary>
    internal async Task<SourceContent> GetAsync(Uri address, int limit, CancellationToken cancellationToken, string? accept = null)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(_timeout);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (accept is not null)
            {
                request.Headers.Accept.ParseAdd(accept);
            }

            if (_authorization is { } authorization && authorization.Api.IsBaseOf(address))
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", authorization.Token);
            }

            using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ending.Token);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw ToolException.Failure(Describe(address, response));
            }

            byte[] content = await ReadAsync(response, address, limit, ending.Token);
            return new SourceContent(content, address.AbsoluteUri, response.Headers.ETag?.ToString());
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw ToolException.Failure($"{address} did not answer within {_timeout.TotalSeconds:0} seconds (--timeout gives it more).", exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException or FormatException)
        {
            throw ToolException.Failure($"{address} can't be read: {exception.Message}", exception);
        }
    }

    public void Dispose() => _client.Dispose();

    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, Uri address, int limit, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        using Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[BufferLength];
        for (int count; (count = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (content.Length + count > limit)
            {
                throw ToolException.Failure($"{address} is larger than {SizeLimits.Text(limit)}: that is not what it should be.");
            }

            content.Write(buffer, 0, count);
        }

        return content.ToArray();
    }

    private string Describe(Uri address, HttpResponseMessage response)
    {
        int status = (int)response.StatusCode;
        if (status == 429 || (status == 403 && (Header(response, "x-ratelimit-remaining") == "0" || response.Headers.RetryAfter is not null)))
        {
            string until = long.TryParse(Header(response, "x-ratelimit-reset"), NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) && seconds < 253402300800
                ? string.Create(CultureInfo.InvariantCulture, $" until {DateTimeOffset.FromUnixTimeSeconds(seconds):HH:mm} UTC")
                : response.Headers.RetryAfter is { Delta: { } delay } ? $" for {delay.TotalSeconds:0} seconds" : "";
            string advice = _authorization is null ? " A token in GITHUB_TOKEN allows more, and so does a clone: --source takes its folder." : "";
            return $"{address} asks for fewer requests{until} (HTTP {status}).{advice}";
        }

        return status switch
        {
            404 => $"there is nothing at {address} (HTTP 404).",
            401 or 403 => $"{address} is not for everybody (HTTP {status}).",
            >= 300 and < 400 => $"{address} sends elsewhere, too often or to an address without encryption (HTTP {status}).",
            _ => $"{address} answered HTTP {status}.",
        };
    }

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values.First() : null;
}
