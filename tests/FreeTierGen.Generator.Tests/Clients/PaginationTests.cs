using System.Net;
using FreeTierGen.Generator.Tests.Diagnostics;
using FreeTierGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.Generator.Tests.Clients;

/// <summary>Tokens of all types, nested or not, and items that are lists or maps.</summary>
public sealed class PaginationTests
{
    private const string Paginated = "\"inputToken\": \"next\", \"outputToken\": \"page.next\", \"items\": \"page.entries\"";

    // Pages of a fake that gives each token once, then the last one again where it is asked to.
    private const string Program = """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Acme;

        internal static class Probe
        {
            public static async Task<string> Items(bool repeats)
            {
                var fake = new Fake { Repeats = repeats };
                var items = new List<string>();
                try
                {
                    await foreach (var item in ((IBooksClient)fake).ListItemsAsync())
                    {
                        items.Add($"{item.Key}{item.Value}");
                    }
                }
                catch (FreeTierGen.Runtime.PaginationException)
                {
                    items.Add("repeated");
                }

                return string.Join(',', items);
            }

            private sealed class Fake : IBooksClient
            {
                private int _calls;

                public bool Repeats { get; init; }

                public Task<ListOutput> ListAsync(ListInput? request = null, CancellationToken cancellationToken = default)
                {
                    var call = ++_calls;
                    var entries = new Dictionary<string, int> { [call == 1 ? "first" : Name(request!.Next!)] = call };
                    var page = call < 3 || Repeats ? new Page { Entries = entries, Next = Token(Repeats ? 1 : call) } : new Page { Entries = entries };
                    return Task.FromResult(new ListOutput { Page = page });
                }

                TOKEN
            }
        }
        """;

    // Counts the pages of answers that are read from JSON.
    private const string PagesProgram = """
        using System.Net.Http;
        using System.Threading.Tasks;
        using Acme;
        using FreeTierGen.Runtime.Identity;

        internal static class Probe
        {
            public static async Task<string> Pages(HttpMessageHandler handler)
            {
                var options = new BooksClientOptions
                {
                    Region = "us-east-1", Endpoint = new("https://books.example"), Credentials = new StaticCredentialsProvider(new Credentials("AKID", "secret")), HttpHandler = handler,
                };
                using var client = new BooksClient(options);
                var count = 0;
                try
                {
                    await foreach (var page in client.ListPagesAsync())
                    {
                        count++;
                    }
                }
                catch (FreeTierGen.Runtime.PaginationException)
                {
                    return count + ", repeated";
                }

                return count.ToString();
            }
        }
        """;

    [Theory]
    [InlineData("smithy.api#String", "private static string Token(int call) => \"t\" + call; private static string Name(string token) => token;", "first1,t12,t23")]
    [InlineData("smithy.api#Integer", "private static int Token(int call) => call; private static string Name(int? token) => \"t\" + token;", "first1,t12,t23")]
    [InlineData("acme#Mark", "private static Mark Token(int call) => new(\"t\" + call); private static string Name(Mark? token) => token!.Value.Value;", "first1,t12,t23")]
    [InlineData("acme#Marks", "private static Mark[] Token(int call) => [new(\"t\" + call)]; private static string Name(IReadOnlyList<Mark> token) => token[0].Value;", "first1,t12,t23")]
    [InlineData(
        "acme#Numbers",
        "private static Dictionary<string, int> Token(int call) => new() { [\"t\" + call] = 1 }; private static string Name(IReadOnlyDictionary<string, int> token) => token.Keys.First();",
        "first1,t12,t23")]
    public async Task Tokens_can_be_of_any_type(string type, string token, string expected)
    {
        var generated = GeneratedAssembly.Load(Model(Paginated, type), Program.Replace("TOKEN", token, StringComparison.Ordinal));
        var items = generated.Method<Func<bool, Task<string>>>("Probe", "Items");

        Assert.Equal(expected, await items(false));
        Assert.Equal("first1,t12,repeated", await items(true));
    }

    [Theory]
    [InlineData("smithy.api#String", "\"t\"", "\"\"")]
    [InlineData("acme#Marks", "[\"t\"]", "[]")]
    [InlineData("acme#Numbers", "{ \"t\": 1 }", "{}")]
    [InlineData("acme#Cursor", "{ \"place\": \"t\" }", "{}")]
    [InlineData("acme#Cursor", "{ \"place\": \"t\" }", "{ \"place\": null }")]
    public async Task An_empty_token_ends_the_pages_whatever_its_type(string type, string token, string empty)
    {
        const string Page = "{ \"page\": { \"entries\": { \"a\": 1 }, \"next\": TOKEN } }";
        var generated = GeneratedAssembly.Load(Model(Paginated, type), PagesProgram);
        var handler = new StubHandler(
            (HttpStatusCode.OK, Page.Replace("TOKEN", token, StringComparison.Ordinal)), (HttpStatusCode.OK, Page.Replace("TOKEN", empty, StringComparison.Ordinal)));

        Assert.Equal("2", await generated.Method<Func<HttpMessageHandler, Task<string>>>("Probe", "Pages")(handler));
    }

    [Theory]
    [InlineData("CloudWatch Logs", "2")]
    [InlineData("Books", "2, repeated")]
    public async Task Only_where_a_service_ends_so_a_repeated_token_is_the_end(string sdkId, string expected)
    {
        const string Page = "{ \"page\": { \"entries\": { \"a\": 1 }, \"next\": \"t\" } }";
        var model = Model(Paginated, "smithy.api#String")
            .Replace("\"sdkId\": \"Books\"", $"\"sdkId\": \"{sdkId}\"", StringComparison.Ordinal)
            .Replace("acme#List\"", "acme#GetLogEvents\"", StringComparison.Ordinal);
        var program = PagesProgram
            .Replace("Books", sdkId.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("ListPagesAsync", "GetLogEventsPagesAsync", StringComparison.Ordinal);
        var handler = new StubHandler((HttpStatusCode.OK, Page), (HttpStatusCode.OK, Page), (HttpStatusCode.OK, Page));

        Assert.Equal(expected, await GeneratedAssembly.Load(model, program).Method<Func<HttpMessageHandler, Task<string>>>("Probe", "Pages")(handler));
    }

    [Theory]
    [InlineData("S3", "false", "1")]
    [InlineData("S3", "true", "2, repeated")]
    [InlineData("Books", "false", "2, repeated")]
    public async Task Where_a_service_says_whether_there_is_more_its_token_does_not_count(string sdkId, string more, string expected)
    {
        var page = $"{{ \"IsTruncated\": {more}, \"page\": {{ \"entries\": {{ \"a\": 1 }}, \"next\": \"t\" }} }}";
        var model = Model(Paginated, "smithy.api#String")
            .Replace("\"sdkId\": \"Books\"", $"\"sdkId\": \"{sdkId}\"", StringComparison.Ordinal)
            .Replace("\"page\": { \"target\": \"acme#Page\" }", "\"IsTruncated\": { \"target\": \"smithy.api#Boolean\" }, \"page\": { \"target\": \"acme#Page\" }", StringComparison.Ordinal)
            .Replace("acme#List\"", "acme#ListParts\"", StringComparison.Ordinal);
        var program = PagesProgram
            .Replace("Books", sdkId, StringComparison.Ordinal)
            .Replace("ListPagesAsync", "ListPartsPagesAsync", StringComparison.Ordinal);
        var handler = new StubHandler((HttpStatusCode.OK, page), (HttpStatusCode.OK, page), (HttpStatusCode.OK, page));

        Assert.Equal(expected, await GeneratedAssembly.Load(model, program).Method<Func<HttpMessageHandler, Task<string>>>("Probe", "Pages")(handler));
    }

    [Theory]
    [InlineData("\"outputToken\": \"page.next\"", "'inputToken' and 'outputToken' have to be named")]
    [InlineData("\"inputToken\": \"next\"", "'inputToken' and 'outputToken' have to be named")]
    [InlineData("\"inputToken\": \"token\", \"outputToken\": \"page.next\"", "the input has no member 'token'")]
    [InlineData("\"inputToken\": \"next\", \"outputToken\": \"page.token\"", "the output has no member 'page.token'")]
    [InlineData("\"inputToken\": \"next\", \"outputToken\": \"page.next.more\"", "the output has no member 'page.next.more'")]
    [InlineData("\"inputToken\": \"next\", \"outputToken\": \"page.next\", \"items\": \"entries\"", "the output has no member 'entries'")]
    [InlineData("\"inputToken\": \"next\", \"outputToken\": \"page.entries\"", "the output's 'page.entries' is of another type than the input's 'next'")]
    public void A_trait_that_leads_nowhere_is_reported(string paginated, string reason)
        => DiagnosticAssert.Reports(
            Model(paginated, "smithy.api#String").Replace("\"smithy.api#paginated\": ", "\"smithy.api#paginated\": ▶", StringComparison.Ordinal),
            "FTG0023",
            DiagnosticSeverity.Error,
            $"The trait 'smithy.api#paginated' on 'acme#List' is invalid: {reason}");

    private static string Model(string paginated, string token) => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Books": {
              "type": "service",
              "version": "2026-01-31",
              "operations": [{ "target": "acme#List" }],
              "traits": { "aws.api#service": { "sdkId": "Books" }, "aws.protocols#awsJson1_0": {} }
            },
            "acme#List": {
              "type": "operation",
              "input": { "target": "acme#ListInput" },
              "output": { "target": "acme#ListOutput" },
              "traits": { "smithy.api#paginated": { {{paginated}} } }
            },
            "acme#ListInput": { "type": "structure", "members": { "next": { "target": "{{token}}" } }, "traits": { "smithy.api#input": {} } },
            "acme#ListOutput": { "type": "structure", "members": { "page": { "target": "acme#Page" } }, "traits": { "smithy.api#output": {} } },
            "acme#Page": { "type": "structure", "members": { "next": { "target": "{{token}}" }, "entries": { "target": "acme#Numbers" } } },
            "acme#Numbers": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#Integer" } },
            "acme#Cursor": { "type": "structure", "members": { "place": { "target": "smithy.api#String" } } },
            "acme#Marks": { "type": "list", "member": { "target": "acme#Mark" } },
            "acme#Mark": { "type": "enum", "members": { "A": { "target": "smithy.api#Unit" } } }
          }
        }
        """;
}
