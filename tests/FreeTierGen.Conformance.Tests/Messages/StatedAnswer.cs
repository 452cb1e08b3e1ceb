using System.Net;
using System.Text;
using FreeTierGen.Conformance.Tests.Bodies;
using FreeTierGen.Conformance.Tests.Suites;

namespace FreeTierGen.Conformance.Tests.Messages;

/// <summary>What a service answers.</summary>
/// <param name="Code">The status.</param>
/// <param name="Headers">The headers, those of the content among them.</param>
/// <param name="Body">The body.</param>
internal sealed record StatedAnswer(int Code, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    /// <summary>The answer that a case of responses states.</summary>
    public static StatedAnswer Of(SuiteCase item)
    {
        var headers = item.Stated.TryGetProperty("headers", out var stated)
            ? stated.EnumerateObject().Select(header => KeyValuePair.Create(header.Name, header.Value.GetString()!)).ToList()
            : [];
        var body = item.Stated.TryGetProperty("body", out var text) ? BodyComparison.BytesOf(text.GetString()!, item.MediaType) : [];
        return new StatedAnswer(item.Stated.GetProperty("code").GetInt32(), headers, body);
    }

    /// <summary>The answer as the transport hands it over.</summary>
    public HttpResponseMessage ToMessage()
    {
        var response = new HttpResponseMessage((HttpStatusCode)Code) { Content = new ByteArrayContent(Body) };
        foreach (var (name, value) in Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }

    /// <summary>The answer for people to read.</summary>
    public override string ToString() => $"{Code} {string.Join("; ", Headers.Select(header => $"{header.Key}: {header.Value}"))}\n  {Encoding.Latin1.GetString(Body)}";
}
