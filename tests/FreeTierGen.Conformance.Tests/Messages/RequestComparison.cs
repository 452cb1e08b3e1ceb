using System.Text.Json;
using FreeTierGen.Conformance.Tests.Bodies;
using FreeTierGen.Conformance.Tests.Clients;
using FreeTierGen.Conformance.Tests.Suites;

namespace FreeTierGen.Conformance.Tests.Messages;

/// <summary>Compares a request that was sent with what a case states of it.</summary>
/// <param name="item">The case.</param>
/// <param name="ledger">Its account.</param>
/// <param name="stated">What is stated of the request, where that is only a part of the case.</param>
/// <param name="path">Where that part stands.</param>
internal sealed class RequestComparison(SuiteCase item, CaseLedger ledger, JsonElement? stated = null, string path = "")
{
    private readonly JsonElement _stated = stated ?? item.Stated;

    public void Compare(CapturedRequest request)
    {
        Text("method", expected => (request.Method == expected, $"is {request.Method} instead of {expected}"));
        Text("uri", expected => (request.Path == expected, $"is {request.Path} instead of {expected}"));
        CompareHost(request);
        CompareQuery(request);
        CompareHeaders(request);
        Text("authScheme", expected => (AuthSchemeOf(request) == expected, $"is {AuthSchemeOf(request)} instead of {expected}"));
        CompareBody(request);
    }

    // The host that is resolved, else the one that the client was given.
    private void CompareHost(CapturedRequest request)
    {
        var given = _stated.TryGetProperty("host", out var host) ? host.GetString()!.Split('/')[0] : CaseOptions.DefaultHost;
        var expected = _stated.TryGetProperty("resolvedHost", out var resolved) ? resolved.GetString()! : given;
        ledger.Compare(path + "/resolvedHost", request.Host == expected, $"The host is {request.Host} instead of {expected}.");
    }

    // Each pair as it is sent, percent-encoding and all. Where a name is stated, all its values are, in their order.
    private void CompareQuery(CapturedRequest request)
    {
        var query = string.Join('&', request.Query);
        var left = request.Query.ToList();
        Each("queryParams", expected =>
        {
            var next = left.FindIndex(part => NameOf(part) == NameOf(expected));
            var sent = next < 0 ? null : left[next];
            left.RemoveRange(Math.Max(next, 0), next < 0 ? 0 : 1);
            return (sent == expected, $"is {sent ?? "absent"} instead of {expected} in the query {query}");
        });
        if (_stated.TryGetProperty("queryParams", out var pairs))
        {
            var names = pairs.EnumerateArray().Select(part => NameOf(part.GetString()!)).ToHashSet(StringComparer.Ordinal);
            var more = left.Where(part => names.Contains(NameOf(part))).ToList();
            ledger.Compare(path + "/queryParams", more.Count == 0, $"{string.Join('&', more)} is sent too");
        }

        var sentNames = request.Query.Select(NameOf).ToHashSet(StringComparer.Ordinal);
        Each("forbidQueryParams", name => (!sentNames.Contains(name), $"{name} is in the query {query}"));
        Each("requireQueryParams", name => (sentNames.Contains(name), $"{name} is not in the query {query}"));
    }

    private static string NameOf(string pair) => pair.Split('=')[0];

    private void CompareHeaders(CapturedRequest request)
    {
        if (_stated.TryGetProperty("headers", out var headers))
        {
            ledger.Use(path + "/headers");
            foreach (var header in headers.EnumerateObject())
            {
                var sent = request.Headers.GetValueOrDefault(header.Name);
                ledger.Compare(
                    CaseLedger.PathOf(path + "/headers", header.Name), sent == header.Value.ToString(), $"is {sent ?? "absent"} instead of {header.Value}");
            }
        }

        Each("requireHeaders", name => (request.Headers.ContainsKey(name), $"{name} is absent"));
        Each("forbidHeaders", name => (!request.Headers.ContainsKey(name), $"{name} is {request.Headers.GetValueOrDefault(name)}"));
    }

    private void CompareBody(CapturedRequest request)
    {
        ledger.Use(path + "/bodyMediaType");
        Text("body", expected =>
        {
            var difference = BodyComparison.Difference(expected, item.MediaType, request.Body);
            return (difference is null, difference ?? "");
        });
    }

    // A key may be anywhere.
    private static string AuthSchemeOf(CapturedRequest request)
        => request.Uri.Query.Contains(CaseOptions.ApiKey, StringComparison.Ordinal) || request.Headers.Values.Any(value => value.Contains(CaseOptions.ApiKey, StringComparison.Ordinal))
            ? "smithy.api#httpApiKeyAuth"
            : request.Headers.GetValueOrDefault("Authorization") switch
            {
                null => "smithy.api#noAuth",
                var value when value.StartsWith("AWS4-HMAC-SHA256 ", StringComparison.Ordinal) => "aws.auth#sigv4",
                var value when value.StartsWith("AWS4-ECDSA-P256-SHA256 ", StringComparison.Ordinal) => "aws.auth#sigv4a",
                var value when value.StartsWith("Bearer ", StringComparison.Ordinal) => "smithy.api#httpBearerAuth",
                var value when value.StartsWith("Basic ", StringComparison.Ordinal) => "smithy.api#httpBasicAuth",
                var value => value.Split(' ')[0],
            };

    private void Text(string name, Func<string, (bool Holds, string Otherwise)> compare)
    {
        if (_stated.TryGetProperty(name, out var expected))
        {
            var (holds, otherwise) = compare(expected.GetString()!);
            ledger.Compare($"{path}/{name}", holds, otherwise);
        }
    }

    private void Each(string name, Func<string, (bool Holds, string Otherwise)> compare)
    {
        if (!_stated.TryGetProperty(name, out var items))
        {
            return;
        }

        ledger.Use($"{path}/{name}");
        for (var i = 0; i < items.GetArrayLength(); i++)
        {
            var (holds, otherwise) = compare(items[i].GetString()!);
            ledger.Compare($"{path}/{name}/{i}", holds, otherwise);
        }
    }
}
