using FreeTierGen.Runtime.Streams;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>What a body on its way up tells its call.</summary>
public sealed class StreamedContentTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_call_that_has_ended_is_told_no_more_as_its_limits_are_another_calls_by_then(bool hasEnded)
    {
        var told = new Told();
        StreamedContent? content = null;
        var stream = new SourceStream(new byte[200_000])
        {
            BeforeRead = (position, _) =>
            {
                if (position > 0 && hasEnded)
                {
                    content!.LeaveCall(null);
                }

                return Task.CompletedTask;
            },
        };
        content = RequestStream.Open(stream, declaredLength: null, new OperationInfo { Name = "Put" }).CreateContent(told);

        await content.CopyToAsync(Stream.Null);

        // The wait in which the call ended had begun. The last one finds the end.
        Assert.Equal(hasEnded ? (1, 2, 1) : (4, 5, 5), (told.Parts, told.Waits, told.Ends));
    }

    private sealed class Told : ITransferProgress
    {
        public int Parts { get; private set; }

        public int Waits { get; private set; }

        public int Ends { get; private set; }

        public void Progress() => Parts++;

        public void Suspend() => Waits++;

        public void Resume() => Ends++;
    }
}
