namespace FreeTier.Terminals;

/// <summary>
/// A line on stderr that moves while the tool waits. It appears only after a moment, so that quick work doesn't flicker,
/// and only where a person watches. It is gone once disposed.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private const string Frames = @"|/-\";
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan FrameTime = TimeSpan.FromMilliseconds(120);

    private readonly Lock _gate = new();
    private readonly TextWriter? _writer;
    private readonly ITimer? _timer;
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private int _frame;
    private int _shown;
    private bool _disposed;

    internal ProgressLine(Terminal terminal)
    {
        if (terminal.ErrorIsInteractive)
        {
            _writer = terminal.Error;
            _timer = terminal.Time.CreateTimer(static line => ((ProgressLine)line!).Draw(), this, Patience, FrameTime);
        }
    }

    /// <summary>Counts what has been read, for instance 100 more "usage rows".</summary>
    internal void Add(string what, int count)
    {
        lock (_gate)
        {
            _counts[what] = _counts.GetValueOrDefault(what) + count;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _timer?.Dispose();
            if (_shown > 0)
            {
                _writer!.Write('\r' + new string(' ', _shown) + '\r');
                _writer.Flush();
                _shown = 0;
            }
        }
    }

    private void Draw()
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            string counts = string.Join(", ", _counts.Select(count => $"{count.Value} {count.Key}"));
            string text = counts.Length == 0 ? "Waiting for the service" : $"Read {counts}";
            string line = $"{Frames[_frame++ % Frames.Length]} {text}";
            _writer!.Write('\r' + line.PadRight(_shown));
            _writer.Flush();
            _shown = Math.Max(_shown, line.Length);
        }
    }
}
