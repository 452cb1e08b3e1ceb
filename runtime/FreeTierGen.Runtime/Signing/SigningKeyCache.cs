namespace FreeTierGen.Runtime.Signing;

/// <summary>
/// The derived keys in use, the newest first. A client signs for one scope nearly always, so a short list that is replaced as a
/// whole serves its readers without a lock. Threads that add at the same time may lose each other's key, which is then derived again.
/// </summary>
internal sealed class SigningKeyCache
{
    private const int Capacity = 8;

    private volatile SigningKey[] _keys = [];

    internal SigningKey Get(in SigningContext context, SigningTime time)
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
