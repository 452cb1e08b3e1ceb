using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Tasks;

namespace FreeTierGen.Runtime.Calls;

/// <summary>
/// The sessions that a service handed out, those that were used last. Calls that need the same one at the same time ask once.
/// </summary>
/// <param name="create">Asks the service for a session with an endpoint.</param>
internal sealed class SessionCache(Func<Uri, CancellationToken, Task<Credentials>> create)
{
    private const int Capacity = 100;
    private const string TokenName = "X-Amz-S3session-Token";

    // A request that is signed with a session has to arrive before its end.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(10);

    private readonly object _lock = new();
    private readonly Dictionary<Key, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = [];

    /// <summary>How many sessions are kept.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>The session of credentials with an endpoint.</summary>
    /// <param name="endpoint">Where requests go.</param>
    /// <param name="credentials">Whose session it is.</param>
    /// <param name="now">The time as the service has it.</param>
    public Task<Credentials> FindAsync(Uri endpoint, Credentials credentials, DateTimeOffset now)
    {
        var key = new Key(endpoint.OriginalString, credentials);
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var node))
            {
                _byUse.Remove(node);
                if (!IsOver(node.Value.Session, now))
                {
                    _byUse.AddFirst(node);
                    return node.Value.Session;
                }
            }
            else if (_entries.Count == Capacity)
            {
                _entries.Remove(_byUse.Last!.Value.Key);
                _byUse.RemoveLast();
            }

            // On another thread: asking is a whole call, interceptors and all, and must not run under the lock.
            var session = Task.Run(() => CreateAsync(key, endpoint), CancellationToken.None);
            session.Observe();
            _entries[key] = _byUse.AddFirst(new Entry(key, session));
            return session;
        }
    }

    private async Task<Credentials> CreateAsync(Key key, Uri endpoint)
    {
        var created = await create(endpoint, CancellationToken.None).ConfigureAwait(false);
        return new Credentials(created.AccessKeyId, created.SecretAccessKey, created.SessionToken, created.Expiration)
        {
            TokenName = TokenName,
            Session = new Session(this, key),
        };
    }

    private void Drop(Key key, Session session)
    {
        lock (_lock)
        {
            // Another call may have been told so, too, and have asked for a new one.
            if (_entries.TryGetValue(key, out var node)
                && node.Value.Session is { IsCompletedSuccessfully: true } kept
                && kept.Result.Session == session)
            {
                _entries.Remove(key);
                _byUse.Remove(node);
            }
        }
    }

    private static bool IsOver(Task<Credentials> session, DateTimeOffset now) =>
        session.IsFaulted || session.IsCanceled
        || (session.IsCompletedSuccessfully && session.Result.Expiration <= now + Margin);

    private sealed record Entry(Key Key, Task<Credentials> Session);

    private sealed class Session(SessionCache cache, Key key) : CredentialsSession
    {
        public override void End() => cache.Drop(key, this);
    }

    private readonly struct Key(string endpoint, Credentials credentials) : IEquatable<Key>
    {
        private readonly string _endpoint = endpoint;
        private readonly Credentials _credentials = credentials;

        public bool Equals(Key other) => _endpoint == other._endpoint && _credentials.SignsLike(other._credentials);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(_endpoint, _credentials.AccessKeyId);
    }
}
