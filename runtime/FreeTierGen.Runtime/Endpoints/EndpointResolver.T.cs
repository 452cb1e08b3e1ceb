namespace FreeTierGen.Runtime.Endpoints;

/// <summary>
/// Finds endpoints from parameters and remembers them: what was resolved before is found again without allocating.
/// </summary>
/// <typeparam name="TParameters">The parameters of the service's endpoint rules.</typeparam>
/// <param name="partitions">What is known of regions, or null for <see cref="Partitions.Default"/>.</param>
/// <remarks>Safe for concurrent use. The last 64 endpoints are remembered; a newer one displaces the oldest.</remarks>
public abstract class EndpointResolver<TParameters>(Partitions? partitions) : EndpointResolver(partitions)
    where TParameters : struct, IEquatable<TParameters>
{
    private const int Capacity = 64;

    private readonly object _writing = new();
    private Entry[] _entries = [];
    private Entry? _newest;

    /// <summary>The endpoint for these parameters.</summary>
    /// <exception cref="EndpointResolutionException">
    /// The parameters lack a required one, or the service's rules have an error or no endpoint for them.
    /// </exception>
    public Endpoint Resolve(in TParameters parameters)
    {
        // Most clients resolve one endpoint all their life: it is found without hashing.
        var entry = Volatile.Read(ref _newest);
        if (entry is not null && entry.Parameters.Equals(parameters))
        {
            return entry.Endpoint;
        }

        // A scan over hashes finds every one of so few, where slots would let two parameters of one slot displace each other for ever.
        var hash = parameters.GetHashCode();
        foreach (var candidate in Volatile.Read(ref _entries))
        {
            if (candidate.Hash == hash && candidate.Parameters.Equals(parameters))
            {
                return candidate.Endpoint;
            }
        }

        return Remember(new Entry(parameters, hash, Evaluate(parameters)));
    }

    /// <summary>Decides by the service's rules. Errors are not remembered.</summary>
    /// <exception cref="EndpointResolutionException">The rules have an error or no endpoint for the parameters.</exception>
    protected abstract Endpoint Evaluate(in TParameters parameters);

    private Endpoint Remember(Entry entry)
    {
        lock (_writing)
        {
            // Readers go on with the array that they have, so it is never changed.
            var kept = _entries.AsSpan(_entries.Length < Capacity ? 0 : 1);
            var entries = new Entry[kept.Length + 1];
            kept.CopyTo(entries);
            entries[^1] = entry;
            Volatile.Write(ref _entries, entries);
            Volatile.Write(ref _newest, entry);
        }

        return entry.Endpoint;
    }

    // Immutable, so that readers need no lock: they see a whole entry or another one.
    private sealed class Entry(TParameters parameters, int hash, Endpoint endpoint)
    {
        public readonly TParameters Parameters = parameters;
        public readonly int Hash = hash;
        public readonly Endpoint Endpoint = endpoint;
    }
}
