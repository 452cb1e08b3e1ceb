using System.Runtime.CompilerServices;

namespace FreeTierGen.Runtime.Retries;

/// <summary>
/// How many requests a second a client sends that a service has throttled. It falls when the service throttles, comes back to where that
/// happened, and goes on from there: a cubic curve, as congestion is controlled in TCP.
/// </summary>
/// <remarks>The AWS SDKs' adaptive retry mode. Rates are requests a second.</remarks>
/// <param name="time">The clock.</param>
internal sealed class SendingRate(TimeProvider time)
{
    private const double LeastRate = 0.5;
    private const double LeastCapacity = 1;

    // What is left of the rate after a throttled request, and how steep the curve is.
    private const double Beta = 0.7;
    private const double Steepness = 0.4;

    // How much the last half second counts in what is measured.
    private const double Weight = 0.8;
    private const double IntervalsPerSecond = 2;

    // However fast the curve grows, the rate is not more than so many times what is really sent.
    private const double MostOfMeasured = 2;

    private readonly object _gate = new();
    private readonly long _start = time.GetTimestamp();

    private bool _isLimited;
    private double _rate;
    private double _capacity;
    private double _tokens;
    private double _filledAt;

    private double _measured;
    private double _interval;
    private int _count;

    private double _rateBefore;
    private double _throttledAt;

    /// <summary>Requests a second that may be sent; only a service that has throttled limits them.</summary>
    public double Rate
    {
        get
        {
            lock (_gate)
            {
                return _rate;
            }
        }
    }

    private double Now => time.GetElapsedTime(_start).TotalSeconds;

    /// <summary>Takes a turn to send a request. Turns are given in the order that they are asked for.</summary>
    /// <param name="limit">How long the request can wait at most; if that is not enough it has no turn.</param>
    /// <param name="turns">How many; -1 gives one back that was not used.</param>
    /// <returns>How long to wait until it is the request's turn; zero where it may be sent at once.</returns>
    public TimeSpan Take(TimeSpan limit, int turns = 1)
    {
        lock (_gate)
        {
            if (!_isLimited)
            {
                return TimeSpan.Zero;
            }

            Fill(Now);
            var wait = _tokens < 1 ? TimeSpan.FromSeconds((1 - _tokens) / _rate) : TimeSpan.Zero;
            if (wait < limit)
            {
                _tokens -= turns;
            }

            return wait;
        }
    }

    /// <summary>Takes note of how a request ended.</summary>
    /// <param name="isThrottled">Whether the service takes fewer of them.</param>
    public void Note(bool isThrottled)
    {
        lock (_gate)
        {
            var now = Now;
            _count++;
            var interval = Math.Floor(now * IntervalsPerSecond) / IntervalsPerSecond;
            if (interval > _interval)
            {
                _measured = (_count / (interval - _interval) * Weight) + (_measured * (1 - Weight));
                _count = 0;
                _interval = interval;
            }

            Fill(now);
            if (isThrottled)
            {
                _rateBefore = _isLimited ? Math.Min(_measured, _rate) : _measured;
                _throttledAt = now;
                _isLimited = true;
                _rate = _rateBefore * Beta;
            }
            else
            {
                // After the cube root's time the curve is back where it fell from.
                var offset = now - _throttledAt - Math.Pow(_rateBefore * (1 - Beta) / Steepness, 1d / 3);
                _rate = (Steepness * offset * offset * offset) + _rateBefore;
            }

            _rate = Math.Min(_rate, MostOfMeasured * _measured);
            _capacity = Math.Max(_rate, LeastCapacity);
            _rate = Math.Max(_rate, LeastRate);
            _tokens = Math.Min(_tokens, _capacity);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Fill(double now)
    {
        _tokens = Math.Min(_capacity, _tokens + ((now - _filledAt) * _rate));
        _filledAt = now;
    }
}
