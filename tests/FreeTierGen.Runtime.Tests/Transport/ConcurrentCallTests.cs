#if NET10_0_OR_GREATER
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Tests.Calls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace FreeTierGen.Runtime.Tests.Transport;

/// <summary>Many calls at the same time against Kestrel, some of them cancelled: pooled memory and timers must never be shared.</summary>
public sealed class ConcurrentCallTests
{
    [Fact]
    public async Task Every_caller_gets_its_own_answer_whatever_happens_to_the_others()
    {
        await using var server = CreateServer();
        await server.StartAsync();
        using var client = EchoClients.Client(
            configure: static options => options.TimeProvider = TimeProvider.System, endpoint: new Endpoint(server.Urls.Single()));

        await Task.WhenAll(Enumerable.Range(0, 64).Select(caller => CallAsync(client, caller)));
    }

    private static async Task CallAsync(ServiceClient client, int caller)
    {
        for (var number = 0; number < 20; number++)
        {
            using var cancellation = new CancellationTokenSource();
            var text = $"{caller}-{number}-{new string('x', caller)}";
            var call = client.EchoAsync(text, cancellation.Token);
            if ((caller + number) % 5 == 0)
            {
                await cancellation.CancelAsync();
                await ((Task)call).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                Assert.True(call.IsCanceled || call.Result.Text == text, call.Exception?.ToString());
                continue;
            }

            Assert.Equal(text, (await call).Text);
        }
    }

    private static WebApplication CreateServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.Run(static async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            await Task.Yield();
            await context.Response.Body.WriteAsync(body.ToArray());
        });
        return server;
    }
}
#endif
