namespace FreeTierGen.Runtime.Endpoints;

/// <summary>
/// Finds endpoints from parameters and remembers them: what was resolved before is found again without allocating.
/// </summary>
/// <typeparam name="TParameters">The parameters of the service's endpoint rules.</typeparam>
/// <param name="partitions">What is known of regions, or null for <see cref="Partitions.Default"/>.</param>
/// <remarks>Safe for concurrent use. At most 65 endpoints are remembered; newer ones displace older ones.</remarks>
public abstract class EndpointResolver<TParameters>(Partitions? partitions) : EndpointResolver(partitions)
    where TParameters : struct, IEquatable<TParameters>
{
    // A power of two, so that a mask picks the slot.
    private const int SlotCount = 64;

    private readonly Entry?[] _slots = new Entry?[SlotCount];
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

        ref var slot = ref _slots[parameters.GetHashCode() & (SlotCount - 1)];
        entry = Volatile.Read(ref slot);
        if (entry is not null && entry.Parameters.Equals(parameters))
        {
            return entry.Endpoint;
        }

        entry = new Entry(parameters, Evaluate(parameters));
        Volatile.Write(ref slot, entry);
        Volatile.Write(ref _newest, entry);
        return entry.Endpoint;
    }

    /// <summary>Decides by the service's rules. Errors are not remembered.</summary>
    /// <exception cref="EndpointResolutionException">The rules have an error or no endpoint for the parameters.</exception>
    protected abstract Endpoint Evaluate(in TParameters parameters);

    // Immutable, so that readers need no lock: they see a whole entry or another one.
    private sealed class Entry(TParameters parameters, Endpoint endpoint)
    {
        public readonly TParameters Parameters = parameters;
        public readonly Endpoint Endpoint = endpoint;
    }
}
