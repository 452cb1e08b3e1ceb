using System.Globalization;

namespace FreeTier.EmbeddedService;

/// <summary>
/// What goes wrong on purpose. Faults that were added wait in a queue: each authentic request takes the next one, whichever operation
/// it calls. The other settings hold for all requests until they are changed. All of it may be used while requests are running.
/// </summary>
public sealed class Faults
{
    private readonly Lock _gate = new();
    private readonly Queue<Fault> _queue = new();
    private TimeSpan _clockOffset;
    private Growth _growth;

    /// <summary>How far the clock of the service is ahead. Negative where it is behind.</summary>
    public TimeSpan ClockOffset
    {
        get { lock (_gate) return _clockOffset; }
        set { lock (_gate) _clockOffset = value; }
    }

    /// <summary>In what ways all answers are newer than the model.</summary>
    public Growth Growth
    {
        get { lock (_gate) return _growth; }
        set { lock (_gate) _growth = value; }
    }

    /// <summary>How many faults still wait for a request.</summary>
    public int Pending
    {
        get { lock (_gate) return _queue.Count; }
    }

    /// <summary>Adds a fault for each of the next requests.</summary>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="requests">With how many requests.</param>
    public void Add(Fault fault, int requests = 1)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(requests);
        lock (_gate)
        {
            for (var i = 0; i < requests; i++)
                _queue.Enqueue(fault);
        }
    }

    /// <summary>Answers ThrottlingException.</summary>
    /// <param name="requests">To how many requests.</param>
    /// <param name="retryAfter">What <c>x-amz-retry-after</c> says; without it, there is no such header.</param>
    public void Throttle(int requests = 1, TimeSpan? retryAfter = null) => Add(
        new Fault
        {
            ErrorCode = "ThrottlingException",
            StatusCode = 429,
            Message = "Slow down and try again.",
            RetryAfter = retryAfter?.TotalMilliseconds.ToString("F0", CultureInfo.InvariantCulture),
        },
        requests);

    /// <summary>Answers an error.</summary>
    /// <param name="errorCode">Its code: one of the model's, or any other.</param>
    /// <param name="statusCode">Its HTTP status.</param>
    /// <param name="requests">To how many requests.</param>
    public void Fail(string errorCode, int statusCode, int requests = 1) =>
        Add(new Fault { ErrorCode = errorCode, StatusCode = statusCode }, requests);

    /// <summary>Lets requests wait before they run.</summary>
    /// <param name="delay">For how long, in real time. <see cref="Timeout.InfiniteTimeSpan"/> waits until the caller gives up.</param>
    /// <param name="requests">How many requests.</param>
    public void Delay(TimeSpan delay, int requests = 1) => Add(new Fault { Delay = delay }, requests);

    /// <summary>Breaks the connection.</summary>
    /// <param name="point">Where.</param>
    /// <param name="requests">Of how many requests.</param>
    public void CutConnection(CutPoint point, int requests = 1) => Add(new Fault { Cut = point }, requests);

    /// <summary>Answers success with a body that breaks off in the middle of a JSON list, and is no JSON whatever came after it.</summary>
    /// <param name="requests">To how many requests.</param>
    public void AnswerMalformedJson(int requests = 1) => Add(new Fault { Body = "{\"accountId\": [}" }, requests);

    /// <summary>Forgets all faults that wait, and puts every setting back.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _queue.Clear();
            _clockOffset = TimeSpan.Zero;
            _growth = Growth.None;
        }
    }

    internal Fault Next()
    {
        lock (_gate)
            return _queue.TryDequeue(out var fault) ? fault : Fault.None;
    }
}
