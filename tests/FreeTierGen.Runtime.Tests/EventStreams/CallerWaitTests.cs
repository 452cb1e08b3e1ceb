using System.Threading.Channels;
using FreeTierGen.Runtime.Calls;
using FreeTierGen.Runtime.EventStreams;
using FreeTierGen.Runtime.Tests.Calls;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Tests.EventStreams;

/// <summary>While the caller's events are waited for, nobody waits for the service: neither the call, nor who reads the answer.</summary>
public sealed class CallerWaitTests
{
    private readonly ManualTimeProvider _time = new() { EndsWaits = false };

    [Fact]
    public async Task Who_reads_the_answer_is_told_while_the_caller_is_waited_for()
    {
        var events = Channel.CreateUnbounded<string>();
        var source = new EventSource(
            RequestEvents.Of<string>(events.Reader.ReadAllAsync(TestContext.Current.CancellationToken), "said", static (writer, text) => writer.WriteEventType("e"u8)),
            default,
            "Talk",
            RequestValidation.Full,
            () => _time.GetUtcNow());
        var (call, answer) = (new Waits(), new Waits());
        using var content = source.CreateContent(call);
        using var sent = new MemoryStream();
        var sending = content.CopyToAsync(sent, TestContext.Current.CancellationToken);
        Assert.Equal((1, 0), (call.Suspended, call.Resumed));

        content.LeaveCall(answer);
        Assert.Equal((1, 0), (answer.Suspended, answer.Resumed));

        events.Writer.Complete();
        await sending;
        Assert.Equal((1, 1), (answer.Suspended, answer.Resumed));
        Assert.Equal(0, call.Resumed);
    }

    [Fact]
    public async Task A_read_has_no_limit_until_the_caller_has_gone_on()
    {
        using var client = EchoClients.Client(configure: options => options.TimeProvider = _time);
        using var message = new HttpResponseMessage();
        using var request = new HttpRequestMessage();
        var stream = new HeldStream();
        await using var body = new ResponseBody(message, request, stream, client, new OperationInfo { Name = "Talk", StreamsOutput = true }, attempts: 1);
        var waits = (ITransferProgress)body;
        var buffer = new byte[1];

        waits.Suspend();
        var read = body.ReadAsync(buffer, TestContext.Current.CancellationToken).AsTask();
        _time.Advance(TimeSpan.FromHours(1));
        stream.Release();
        Assert.Equal(1, await read);

        // Nor does the pause count that begins in the middle of a read.
        waits.Resume();
        read = body.ReadAsync(buffer, TestContext.Current.CancellationToken).AsTask();
        _time.Advance(TimeSpan.FromSeconds(59));
        waits.Suspend();
        _time.Advance(TimeSpan.FromHours(1));
        waits.Resume();
        _time.Advance(TimeSpan.FromSeconds(59));
        stream.Release();
        Assert.Equal(1, await read);

        read = body.ReadAsync(buffer, TestContext.Current.CancellationToken).AsTask();
        _time.Advance(TimeSpan.FromSeconds(60));
        var exception = await Assert.ThrowsAsync<CallTimeoutException>(async () => await read);
        Assert.Equal((TimeSpan.FromSeconds(60), "StallTimeout", true), (exception.Limit, exception.Option, exception.WasSent));
        Assert.Contains("(StallTimeout)", exception.Message, StringComparison.Ordinal);
    }

    private sealed class Waits : ITransferProgress
    {
        public int Suspended { get; private set; }

        public int Resumed { get; private set; }

        public void Progress()
        {
        }

        public void Suspend() => Suspended++;

        public void Resume() => Resumed++;
    }

    private sealed class HeldStream : MemoryStream
    {
        private TaskCompletionSource<int> _held = new();

        public override bool CanSeek => false;

        public void Release()
        {
            var held = _held;
            _held = new();
            held.SetResult(1);
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(_held.Task.WaitAsync(cancellationToken));
    }
}
