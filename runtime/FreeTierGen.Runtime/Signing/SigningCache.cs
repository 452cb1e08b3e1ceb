namespace FreeTierGen.Runtime.Signing;

/// <summary>
/// What one signature leaves for the next ones: the derived keys in use, the newest first, and the last second. A client signs for
/// one scope nearly always, so a short list that is replaced as a whole serves its readers without a lock. Threads that add at the
/// same time may lose each other's key, which is then derived again.
/// </summary>
internal sealed class SigningCache
{
    private const int Capacity = 8;

    private volatile SigningKey[] _keys = [];
    private volatile SigningTime? _lastTime;

    internal SigningTime TimeOf(in SigningContext context)
    {
        var last = _lastTime;
        if (last is null || !last.IsFor(context.Time))
            _lastTime = last = new SigningTime(context.Time);

        return last;
    }

    internal SigningKey KeyOf(in SigningContext context, SigningTime time)
    {
        var keys = _keys;
        foreach (var key in keys)
        {
            if (key.IsFor(context, time))
                return key;
        }

        var added = new SigningKey(context, time);
        _keys = [added, .. keys.AsSpan(0, Math.Min(keys.Length, Capacity - 1))];
        return added;
    }
}
