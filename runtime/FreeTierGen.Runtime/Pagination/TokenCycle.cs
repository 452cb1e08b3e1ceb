namespace FreeTierGen.Runtime.Pagination;

/// <summary>
/// Finds that tokens come again and again in any order of any length, with two of them kept: Brent's algorithm, by which one token is
/// compared with all that follow, and gives way to a later one after twice as many as before. A token that comes twice in a row is found
/// at once.
/// </summary>
internal struct TokenCycle
{
    private object? _kept;
    private object? _previous;
    private long _limit;
    private long _since;

    /// <summary>Takes the next token, and says whether it was there before.</summary>
    public bool IsClosedBy(object token)
    {
        if (token.Equals(_kept) || token.Equals(_previous))
        {
            return true;
        }

        _previous = token;
        if (_since++ == _limit)
        {
            _kept = token;
            _limit = (2 * _limit) + 1;
            _since = 0;
        }

        return false;
    }
}
