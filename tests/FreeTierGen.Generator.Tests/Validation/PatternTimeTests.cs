using FreeTierGen.Generator.Tests.Clients;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Generator.Tests.Naming;

namespace FreeTierGen.Generator.Tests.Validation;

/// <summary>Calls whose requests have patterns that backtrack.</summary>
public sealed class PatternTimeTests
{
    private const string Shapes = """
        "acme#In": { "type": "structure", "members": { "texts": { "target": "acme#Texts" } }, "traits": { "smithy.api#input": {} } },
        "acme#Out": { "type": "structure", "members": {}, "traits": { "smithy.api#output": {} } },
        "acme#Texts": { "type": "list", "member": { "target": "acme#Text" } },
        "acme#Text": { "type": "string", "traits": { "smithy.api#pattern": "^(?!x)(a|aa|b)+$" } }
        """;

    private const string Program = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using Acme;
        using FreeTierGen.Runtime;
        using FreeTierGen.Runtime.Identity;
        using FreeTierGen.Runtime.Interceptors;

        internal static class Probe
        {
            private static readonly string Endless = new string('a', 200) + "!";

            // Cancelled while the third of ten texts is taken.
            public static async Task<string> Cancelled(HttpMessageHandler handler)
            {
                using var cancellation = new CancellationTokenSource();
                var texts = new Texts(index =>
                {
                    if (index == 2)
                    {
                        cancellation.Cancel();
                    }
                });
                return await Call(handler, texts, TimeSpan.FromSeconds(60), cancellation.Token) + " after " + texts.Last;
            }

            public static Task<string> Limited(HttpMessageHandler handler) => Call(handler, new Texts(_ => { }), TimeSpan.FromMilliseconds(1), default);

            public static Task<string> Patient(HttpMessageHandler handler) => Call(handler, new Texts(_ => { }), TimeSpan.FromSeconds(60), default);

            public static Task<string> Violated(HttpMessageHandler handler) => Call(handler, ["x", Endless, "ab"], TimeSpan.FromSeconds(60), default);

            public static async Task<string> Direct(HttpMessageHandler handler)
            {
                await Task.Yield();
                var result = new In { Texts = ["ab", Endless] }.Validate();
                return $"{result.IsValid} {result.IsComplete} {result.Violations.Count} {string.Join(',', result.Unchecked)}";
            }

            private static async Task<string> Call(HttpMessageHandler handler, IReadOnlyList<string> texts, TimeSpan limit, CancellationToken cancellationToken)
            {
                var watcher = new Watcher();
                var options = new SvcClientOptions
                {
                    Region = "us-east-1", Endpoint = new("https://svc.example"), Credentials = new StaticCredentialsProvider(new Credentials("AKID", "secret")),
                    HttpHandler = handler, CallTimeout = limit, Interceptors = { watcher },
                };
                using var client = new SvcClient(options);
                try
                {
                    await client.DoAsync(new() { Texts = texts }, cancellationToken);
                    return "sent, unchecked: " + (watcher.Unchecked == texts.Count ? "all" : watcher.Unchecked.ToString());
                }
                catch (OperationCanceledException)
                {
                    return "cancelled";
                }
                catch (CallTimeoutException e)
                {
                    return e.Limit.TotalMilliseconds + " ms are over";
                }
                catch (RequestValidationException e)
                {
                    return string.Join(',', e.Violations.Select(violation => violation.Path));
                }
            }

            private sealed class Watcher : CallInterceptor
            {
                public int Unchecked { get; private set; }

                public override ValueTask OnCallCompletedAsync(CallContext context, CancellationToken cancellationToken)
                {
                    Unchecked = context.UncheckedMembers.Count;
                    return default;
                }
            }

            private sealed class Texts(Action<int> taken) : IReadOnlyList<string>
            {
                public int Count => 10;

                public int Last { get; private set; }

                public string this[int index]
                {
                    get
                    {
                        taken(index);
                        Last = index;
                        return Endless;
                    }
                }

                public IEnumerator<string> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

                IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
            }
        }
        """;

    private static readonly GeneratedAssembly Generated = GeneratedAssembly.Load(SmallModel.Of(Shapes), Program);

    [Theory]
    [InlineData("Cancelled", "cancelled after 2", 0)]
    [InlineData("Limited", "1 ms are over", 0)]
    [InlineData("Patient", "sent, unchecked: all", 1)]
    [InlineData("Violated", "/texts/0", 0)]
    [InlineData("Direct", "False False 0 /texts/1", 0)]
    public async Task There_is_so_much_time_for_all_patterns_of_a_request(string probe, string expected, int requests)
    {
        var handler = new StubHandler((System.Net.HttpStatusCode.OK, "{}"));

        Assert.Equal(expected, await Generated.Method<Func<HttpMessageHandler, Task<string>>>("Probe", probe)(handler));
        Assert.Equal(requests, handler.Requests.Count);
    }
}
