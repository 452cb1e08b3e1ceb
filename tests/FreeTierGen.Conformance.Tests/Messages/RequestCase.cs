using System.Net;
using System.Text.Json;
using FreeTierGen.Conformance.Tests.Clients;
using FreeTierGen.Conformance.Tests.Suites;
using FreeTierGen.Conformance.Tests.Values;

namespace FreeTierGen.Conformance.Tests.Messages;

/// <summary>A case of <c>httpRequestTests</c>: the request that a client makes of an input.</summary>
internal sealed class RequestCase(GeneratedClient client, SuiteCase item, CaseLedger ledger)
{
    private readonly JsonElement _stated = item.Stated;

    public async Task RunAsync()
    {
        using var handler = new CapturingHandler(() => new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([]) });
        var options = CaseOptions.Of(client, item, ledger, handler);
        object? input = null;
        if (_stated.TryGetProperty("params", out var parameters))
        {
            var shape = client.Model[item.Operation.Input];
            input = new InputBuilder(client, ledger).Structure(shape, client.InputTypeOf(item.Operation), parameters, "/params");
        }

        try
        {
            await client.CallAsync(options, item.Operation, input);
        }
        catch (Exception) when (handler.Request is not null)
        {
            // What the client makes of the empty answer is no matter here.
        }

        Compare(handler.Request ?? throw new InvalidOperationException("The client sent nothing."));
    }

    private void Compare(CapturedRequest request)
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
        ledger.Compare("/resolvedHost", request.Host == expected, $"The host is {request.Host} instead of {expected}.");
    }

    private void CompareQuery(CapturedRequest request)
    {
        var left = request.Query.ToList();
        Each("queryParams", expected => (left.Remove(expected), $"{expected} is not in the query {string.Join('&', request.Query)}"));
        var names = request.Query.Select(part => part.Split('=')[0]).ToHashSet(StringComparer.Ordinal);
        Each("forbidQueryParams", name => (!names.Contains(name), $"{name} is in the query {string.Join('&', request.Query)}"));
        Each("requireQueryParams", name => (names.Contains(name), $"{name} is not in the query {string.Join('&', request.Query)}"));
    }

    private void CompareHeaders(CapturedRequest request)
    {
        if (_stated.TryGetProperty("headers", out var headers))
        {
            ledger.Use("/headers");
            foreach (var header in headers.EnumerateObject())
            {
                var sent = request.Headers.GetValueOrDefault(header.Name);
                ledger.Compare(
                    CaseLedger.PathOf("/headers", header.Name), sent == header.Value.GetString(), $"is {sent ?? "absent"} instead of {header.Value}");
            }
        }

        Each("requireHeaders", name => (request.Headers.ContainsKey(name), $"{name} is absent"));
        Each("forbidHeaders", name => (!request.Headers.ContainsKey(name), $"{name} is {request.Headers.GetValueOrDefault(name)}"));
    }

    private void CompareBody(CapturedRequest request)
    {
        var mediaType = _stated.TryGetProperty("bodyMediaType", out var type) ? type.GetString() : null;
        ledger.Use("/bodyMediaType");
        Text("body", expected =>
        {
            var difference = BodyComparison.Difference(expected, mediaType, request.Body);
            return (difference is null, difference ?? "");
        });
    }

    private static string AuthSchemeOf(CapturedRequest request) => request.Headers.GetValueOrDefault("Authorization") switch
    {
        null => "smithy.api#noAuth",
        var value when value.StartsWith("AWS4-HMAC-SHA256 ", StringComparison.Ordinal) => "aws.auth#sigv4",
        var value when value.StartsWith("AWS4-ECDSA-P256-SHA256 ", StringComparison.Ordinal) => "aws.auth#sigv4a",
        var value => value.Split(' ')[0],
    };

    private void Text(string name, Func<string, (bool Holds, string Otherwise)> compare)
    {
        if (_stated.TryGetProperty(name, out var expected))
        {
            var (holds, otherwise) = compare(expected.GetString()!);
            ledger.Compare("/" + name, holds, otherwise);
        }
    }

    private void Each(string name, Func<string, (bool Holds, string Otherwise)> compare)
    {
        if (!_stated.TryGetProperty(name, out var items))
        {
            return;
        }

        ledger.Use("/" + name);
        for (var i = 0; i < items.GetArrayLength(); i++)
        {
            var (holds, otherwise) = compare(items[i].GetString()!);
            ledger.Compare($"/{name}/{i}", holds, otherwise);
        }
    }
}
