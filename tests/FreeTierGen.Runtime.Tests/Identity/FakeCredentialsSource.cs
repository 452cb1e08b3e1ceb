using System.Threading.Channels;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.Tests.Identity;

/// <summary>A provider whose answers the test gives when it wants to.</summary>
internal sealed class FakeCredentialsSource : ICredentialsProvider
{
    private readonly Channel<TaskCompletionSource<Credentials>> _requests = Channel.CreateUnbounded<TaskCompletionSource<Credentials>>();
    private int _count;

    internal int Requests => Volatile.Read(ref _count);

    public ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default)
    {
        var answer = new TaskCompletionSource<Credentials>(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Increment(ref _count);
        Assert.True(_requests.Writer.TryWrite(answer));
        return new ValueTask<Credentials>(answer.Task);
    }

    /// <summary>Completes when the next request is waiting for its answer.</summary>
    internal Task<TaskCompletionSource<Credentials>> NextRequestAsync() => _requests.Reader.ReadAsync().AsTask();
}
