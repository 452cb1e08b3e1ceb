using System.Net;

namespace FreeTierGen.Runtime.Tests.Calls;

/// <summary>What a small call allocates, in bytes: a limit that only a change of the hot path can cross.</summary>
[Collection(nameof(AllocationTests))]
public sealed class AllocationTests
{
#if DEBUG
    // Debug builds make a class of every asynchronous method.
    private const int Limit = 2080;
#else
    private const int Limit = 1760;
#endif

    [Fact]
    public void A_small_call_allocates_what_its_messages_need_and_little_else()
    {
        using var client = EchoClients.Client(new PreparedHandler(), options => options.TimeProvider = TimeProvider.System);
        var request = new EchoRequest { Text = "hello" };
        for (var warmUp = 0; warmUp < 200; warmUp++)
        {
            Call();
        }

        var least = long.MaxValue;
        for (var round = 0; round < 200; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Call();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.InRange(least, 1, Limit);

        void Call()
        {
            var call = client.InvokeAsync(EchoOperation.Instance, request);
            Assert.True(call.IsCompletedSuccessfully);
        }
    }

    // Answers at once with a response that costs next to nothing, so that the client's own allocations show.
    private sealed class PreparedHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent("{}"u8.ToArray()) });
    }
}
