namespace FreeTierGen.Runtime.Tests.Calls;

/// <summary>A request as it left the client.</summary>
internal sealed class SentRequest
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    public required string Method { get; init; }

    public required Uri Url { get; init; }

    public required byte[] Bytes { get; init; }

    public string Body => System.Text.Encoding.UTF8.GetString(Bytes);

    public static async Task<SentRequest> OfAsync(HttpRequestMessage request)
    {
        var body = new MemoryStream();
        if (request.Content is not null)
        {
            await request.Content.CopyToAsync(body);
        }

        var sent = new SentRequest
        {
            Method = request.Method.Method,
            Url = request.RequestUri!,
            Bytes = body.ToArray(),
        };
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            sent._headers.Add(name, values.ToString());
        }

        if (request.Content is not null)
        {
            foreach (var (name, values) in request.Content.Headers.NonValidated)
            {
                sent._headers.Add(name, values.ToString());
            }
        }

        return sent;
    }

    public string? Header(string name) => _headers.GetValueOrDefault(name);
}
