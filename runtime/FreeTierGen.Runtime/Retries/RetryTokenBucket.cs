namespace FreeTierGen.Runtime.Retries;

/// <summary>
/// Limits the retries of a client: when a service fails for everyone, retries run out of tokens and stop adding to its load.
/// </summary>
internal sealed class RetryTokenBucket
{
    public const int Capacity = 500;
    private int _tokens = Capacity;

    public int Tokens => Volatile.Read(ref _tokens);

    /// <summary>Takes tokens for a retry, all or none.</summary>
    public bool TryTake(int cost)
    {
        var tokens = Volatile.Read(ref _tokens);
        while (tokens >= cost)
        {
            var seen = Interlocked.CompareExchange(ref _tokens, tokens - cost, tokens);
            if (seen == tokens)
            {
                return true;
            }

            tokens = seen;
        }

        return false;
    }

    /// <summary>Gives tokens back, up to the capacity.</summary>
    public void Give(int amount)
    {
        var tokens = Volatile.Read(ref _tokens);
        while (tokens < Capacity)
        {
            var seen = Interlocked.CompareExchange(ref _tokens, Math.Min(Capacity, tokens + amount), tokens);
            if (seen == tokens)
            {
                return;
            }

            tokens = seen;
        }
    }
}
