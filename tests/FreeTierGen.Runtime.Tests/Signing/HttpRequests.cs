using System.Text;

namespace FreeTierGen.Runtime.Tests.Signing;

/// <summary>Between requests as text and <see cref="HttpRequestMessage"/>.</summary>
internal static class HttpRequests
{
    /// <summary>A message whose path and query are exactly those of the text.</summary>
    internal static HttpRequestMessage Create(RawRequest raw)
    {
        var host = raw.Headers.First(header => header.Key == "Host").Value;
        var unchanged = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var request = new HttpRequestMessage(new HttpMethod(raw.Method), new Uri($"https://{host}{raw.Target}", unchanged))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(raw.Body)),
        };
        foreach (var (name, value) in raw.Headers)
        {
            var isContent = name.StartsWith("Content-", StringComparison.Ordinal);
            Assert.True(isContent
                ? request.Content.Headers.TryAddWithoutValidation(name, value)
                : request.Headers.TryAddWithoutValidation(name, value));
        }

        return request;
    }

    internal static IEnumerable<KeyValuePair<string, string>> HeadersOf(HttpRequestMessage request) =>
        request.Headers.NonValidated.Concat(request.Content!.Headers.NonValidated)
            .Select(header => KeyValuePair.Create(header.Key, header.Value.ToString()));
}
