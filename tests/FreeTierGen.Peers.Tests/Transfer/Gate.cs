using Microsoft.AspNetCore.Http;

namespace FreeTierGen.Peers.Tests.Transfer;

/// <summary>Holds parts until so many are there at once, and a little longer, so that more would be seen if they came.</summary>
internal sealed class Gate(int count)
{
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _current;
    private int _most;

    /// <summary>How many were there at once.</summary>
    public int Most => _most;

    /// <summary>What the service does before it answers.</summary>
    public async Task<bool> PassAsync(HttpContext context, string asked)
    {
        if (context.Request.Method != "PUT")
            return false;

        var current = Interlocked.Increment(ref _current);
        for (var most = _most; most < current; most = _most)
            Interlocked.CompareExchange(ref _most, current, most);

        if (current == count && !_open.Task.IsCompleted)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
            _open.TrySetResult();
        }

        await _open.Task;
        Interlocked.Decrement(ref _current);
        return false;
    }
}
