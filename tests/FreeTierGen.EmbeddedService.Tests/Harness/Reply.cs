using System.Net.Http.Headers;
using System.Text.Json;

namespace FreeTierGen.EmbeddedService.Tests.Harness;

/// <summary>What came back.</summary>
internal sealed record Reply(int Status, HttpResponseHeaders Headers, string Body)
{
    public JsonElement Json => JsonElement.Parse(Body);

    /// <summary>The error's name, without its namespace.</summary>
    public string Error => Json.GetProperty("__type").GetString()!.Split('#')[^1];

    public string Message => Json.GetProperty("message").GetString()!;

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
