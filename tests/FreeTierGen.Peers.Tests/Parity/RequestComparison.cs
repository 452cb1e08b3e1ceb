using System.Globalization;
using System.Text.Json;

namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>
/// Two requests on the wire, header by header. Every header of either is spoken of here: those that must be equal, those that both
/// send with a value of their own, and those that only the official client sends.
/// </summary>
internal static class RequestComparison
{
    private static readonly string[] Equal =
        ["host", "content-type", "x-amz-target", "x-amz-date", "x-amz-security-token", "amz-sdk-request"];

    /// <summary>
    /// The invocation id is random, the user agent names the client, the content's length depends on how JSON text is escaped, and the
    /// authorization on all of them.
    /// </summary>
    private static readonly string[] OfTheirOwn = ["amz-sdk-invocation-id", "authorization", "content-length", "user-agent"];

    /// <summary>
    /// The version of the API is part of <c>X-Amz-Target</c> in this protocol. The hash of the body is part of the signature anyway;
    /// only Amazon S3 wants it as a header too.
    /// </summary>
    private static readonly string[] OfficialOnly = ["x-amz-api-version", "x-amz-content-sha256"];

    public static void AssertSame(WireRequest official, WireRequest generated)
    {
        Assert.Equal($"{official.Method} {official.Target}", $"{generated.Method} {generated.Target}");
        Assert.Equal(Canonical(official.Body), Canonical(generated.Body));

        string[] both = [.. Equal, .. OfTheirOwn];
        Assert.Equal(both.Order(StringComparer.Ordinal), generated.HeaderNames);
        Assert.Equal(both.Concat(OfficialOnly).Order(StringComparer.Ordinal), official.HeaderNames);
        foreach (var name in Equal)
            Assert.Equal($"{name}: {official[name]}", $"{name}: {generated[name]}");

        AssertOfOneForm(official, generated);
        AssertSignedAlike(official, generated);
    }

    private static void AssertOfOneForm(WireRequest official, WireRequest generated)
    {
        foreach (var request in new[] { official, generated })
        {
            Assert.True(Guid.TryParseExact(request["amz-sdk-invocation-id"], "D", out _));
            Assert.Equal(request.Body.Length, int.Parse(request["content-length"], CultureInfo.InvariantCulture));
            Assert.Matches("^[a-z-]+/[0-9.]+ ua/2\\.1 ([^ ]+ )*m/[A-Za-z,]*E", request["user-agent"]);
        }
    }

    // The same key, day, region and service; and all that both send is signed by both or by neither.
    private static void AssertSignedAlike(WireRequest official, WireRequest generated)
    {
        var expected = Authorization(official);
        var actual = Authorization(generated);
        Assert.Equal(expected.Credential, actual.Credential);
        Assert.Equal(expected.SignedHeaders.Except(OfficialOnly), actual.SignedHeaders);
        Assert.Equal(64, actual.Signature.Length);
    }

    private static (string Credential, string[] SignedHeaders, string Signature) Authorization(WireRequest request)
    {
        var value = request["authorization"];
        var parts = value["AWS4-HMAC-SHA256 ".Length..].Split(", ");
        Assert.StartsWith("AWS4-HMAC-SHA256 Credential=", value, StringComparison.Ordinal);
        return (Part(parts[0], "Credential"), Part(parts[1], "SignedHeaders").Split(';'), Part(parts[2], "Signature"));
    }

    private static string Part(string part, string name)
    {
        Assert.StartsWith(name + "=", part, StringComparison.Ordinal);
        return part[(name.Length + 1)..];
    }

    // Members in alphabetical order, one to a line, so that a failure shows what differs.
    private static string Canonical(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(Sorted(document.RootElement), SerializerOptions);
    }

    private static readonly JsonSerializerOptions SerializerOptions = new() { WriteIndented = true };

    private static object? Sorted(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new SortedDictionary<string, object?>(
            element.EnumerateObject().ToDictionary(member => member.Name, member => Sorted(member.Value)), StringComparer.Ordinal),
        JsonValueKind.Array => element.EnumerateArray().Select(Sorted).ToArray(),
        JsonValueKind.String => element.GetString(),
        _ => element.Clone(),
    };
}
