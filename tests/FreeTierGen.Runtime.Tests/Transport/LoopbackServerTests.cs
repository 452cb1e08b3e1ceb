using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Retries;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Transport;

/// <summary>The server of these tests ends at any moment without failing the test that it served.</summary>
public sealed class LoopbackServerTests
{
    [Fact]
    public async Task It_stops_well_whatever_it_is_doing() =>
        await Parallel.ForEachAsync(Enumerable.Range(0, 400), async (number, _) =>
        {
            await using var server = new LoopbackServer(static (connection, stream, token) => connection % 2 == 1
                ? LoopbackServer.SendAsync(stream, "HTTP/1.1 200 OK\nContent-Length: 13\n\n{\"text\"", token)
                : LoopbackServer.SendJsonAsync(stream, """{"text":"hi"}""", token));
            using var client = EchoClients.Client(endpoint: new Endpoint(server.Url), configure: options => options.Retries = RetryOptions.None);
            var calls = Enumerable.Range(0, number % 4).Select(_ => client.EchoAsync()).ToList();

            // Some are answered by now, some are sending and some not connected yet.
            foreach (var call in calls.Take(number % 3))
            {
                await ((Task)call).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        });
}
