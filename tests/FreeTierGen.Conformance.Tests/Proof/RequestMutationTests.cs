using System.Text.Json;
using FreeTierGen.Conformance.Tests.Bodies;
using FreeTierGen.Conformance.Tests.Clients;
using FreeTierGen.Conformance.Tests.Messages;
using FreeTierGen.Conformance.Tests.Suites;

namespace FreeTierGen.Conformance.Tests.Proof;

/// <summary>
/// How requests are compared, whichever protocol a client exists for: what every case states, in the data that is there and in a suite
/// of our own, is what it states, and none of its wrong forms.
/// </summary>
public class RequestMutationTests
{
    // What is fed into the client, and not compared with the request.
    private static readonly string[] Fed = ["/params", "/vendorParams", "/host"];

    [Fact]
    public void Every_request_of_the_suites_is_itself_and_no_wrong_form_of_it()
    {
        var survivors = new List<string>();
        var count = 0;
        foreach (var item in SuiteFolder.All.Append(ShelfSuite.Suite).SelectMany(suite => suite.Cases).Where(item => item.Kind == SuiteCase.Requests && item.WhySkipped is null))
        {
            var request = RequestOf(item.Stated, item.MediaType);
            if (Failures(item, request) is [_, ..] failures)
            {
                survivors.Add($"{item.Id} is not itself: {string.Join("; ", failures)}");
            }

            foreach (var (change, mutated) in CaseMutations.Of(item).Where(mutation => !mutation.Change.StartsWith("/ params", StringComparison.Ordinal)))
            {
                count++;
                if (Failures(mutated, request).Count == 0)
                {
                    survivors.Add($"{item.Id} passes where it is wrong: {change}");
                }
            }
        }

        Assert.True(survivors.Count == 0, $"{survivors.Count} of {count}:\n{string.Join('\n', survivors)}");
    }

    private static IReadOnlyList<string> Failures(SuiteCase item, CapturedRequest request)
    {
        var ledger = new CaseLedger(item.Stated);
        foreach (var path in Fed)
        {
            ledger.UseAll(path);
        }

        new RequestComparison(item, ledger).Compare(request);
        return ledger.Close();
    }

    // The request that does what a case states, to the letter, and no more.
    private static CapturedRequest RequestOf(JsonElement stated, string? mediaType)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["User-Agent"] = "proof",
            ["Authorization"] = "AWS4-HMAC-SHA256 Credential=none",
        };
        foreach (var name in Texts(stated, "requireHeaders"))
        {
            headers[name] = "any";
        }

        if (stated.TryGetProperty("headers", out var given))
        {
            foreach (var header in given.EnumerateObject())
            {
                headers[header.Name] = header.Value.GetString()!;
            }
        }

        var host = stated.TryGetProperty("resolvedHost", out var resolved) ? resolved.GetString()!
            : stated.TryGetProperty("host", out var own) ? own.GetString()!.Split('/')[0]
            : CaseOptions.DefaultHost;
        var pairs = Texts(stated, "queryParams").ToList();
        string[] query = [.. pairs, .. Texts(stated, "requireQueryParams").Except(pairs.Select(pair => pair.Split('=')[0])).Select(name => name + "=any")];
        var uri = $"https://{host}{stated.GetProperty("uri").GetString()}{(query.Length == 0 ? "" : "?" + string.Join('&', query))}";
        return new CapturedRequest(
            stated.GetProperty("method").GetString()!,
            new Uri(uri, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }),
            headers,
            stated.TryGetProperty("body", out var body) ? BodyComparison.BytesOf(body.GetString()!, mediaType) : []);
    }

    private static IEnumerable<string> Texts(JsonElement stated, string name)
        => stated.TryGetProperty(name, out var texts) ? texts.EnumerateArray().Select(text => text.GetString()!) : [];
}
