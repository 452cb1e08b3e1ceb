using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Tasks;

namespace FreeTierGen.Runtime.Calls;

/// <summary>
/// The endpoints that a service handed out, for as long as it said that they hold. Calls that need the same one at the same time ask
/// once.
/// </summary>
/// <param name="time">The clock that endpoints grow old by.</param>
internal sealed class EndpointDiscovery(TimeProvider time)
{
    private readonly object _lock = new();
    private readonly Dictionary<EndpointTarget, Task<Found>> _found = [];

    /// <summary>How many endpoints are kept.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _found.Count;
            }
        }
    }

    /// <summary>The endpoint to call in place of the one that the rules led to.</summary>
    /// <param name="root">Where the rules led to, and where the service is asked.</param>
    /// <param name="discover">Asks the service.</param>
    /// <param name="cancellationToken">Ends the waiting. The question goes on, since others may wait for the answer.</param>
    public async Task<Endpoint> FindAsync(
        EndpointTarget root, Func<CancellationToken, Task<DiscoveredEndpoint>> discover, CancellationToken cancellationToken)
    {
        Task<Found>? finding;
        lock (_lock)
        {
            if (!_found.TryGetValue(root, out finding) || IsOver(finding))
            {
                DropOver();

                // On another thread: asking is a whole call, interceptors and all, and must not run under the lock.
                finding = Task.Run(() => AskAsync(root, discover), CancellationToken.None);
                finding.Observe();
                _found[root] = finding;
            }
        }

        return (await finding.WaitAsync(cancellationToken).ConfigureAwait(false)).Endpoint;
    }

    /// <summary>Has the service asked again before the next call.</summary>
    public void Forget(EndpointTarget root)
    {
        lock (_lock)
        {
            _found.Remove(root);
        }
    }

    private async Task<Found> AskAsync(EndpointTarget root, Func<CancellationToken, Task<DiscoveredEndpoint>> discover)
    {
        var discovered = await discover(CancellationToken.None).ConfigureAwait(false);
        return new Found(root.At(discovered.Address), time.GetTimestamp(), discovered.KeepFor);
    }

    // Clients may find endpoints of many roots, such as one of each host prefix, and live long.
    private void DropOver()
    {
        foreach (var (root, finding) in _found)
        {
            if (IsOver(finding))
            {
                _found.Remove(root);
            }
        }
    }

    private bool IsOver(Task<Found> finding) =>
        finding.IsFaulted || finding.IsCanceled
        || (finding.IsCompletedSuccessfully && time.GetElapsedTime(finding.Result.Since) >= finding.Result.KeepFor);

    private sealed record Found(Endpoint Endpoint, long Since, TimeSpan KeepFor);
}
