using FreeTier.Terminals;

namespace FreeTierGen.Sample.Tests.Terminals;

public class ProgressLineTests
{
    [Fact]
    public void Quick_work_shows_nothing()
    {
        Terminal terminal = TestTerminal.Interactive(time: new Clock());

        new ProgressLine(terminal).Dispose();

        Assert.Equal("", terminal.Error.ToString());
    }

    [Fact]
    public void Long_work_shows_how_much_was_read_and_is_wiped_away()
    {
        var clock = new Clock();
        Terminal terminal = TestTerminal.Interactive(time: clock);
        var progress = new ProgressLine(terminal);

        clock.Tick();
        progress.Add("usage rows", 100);
        progress.Add("usage rows", 50);
        progress.Add("activities", 7);
        clock.Tick();
        progress.Dispose();
        clock.Tick();

        string[] frames = terminal.Error.ToString()!.Split('\r');
        Assert.Equal(["", "| Waiting for the service", "/ Read 7 activities, 150 usage rows", new string(' ', 35), ""], frames);
        Assert.Equal("", terminal.Out.ToString());
    }

    [Fact]
    public void Pipes_get_no_progress()
    {
        Terminal terminal = TestTerminal.Piped();

        using (var progress = new ProgressLine(terminal))
        {
            progress.Add("activities", 7);
        }

        Assert.Equal("", terminal.Error.ToString());
    }

    /// <summary>A clock that rings when the test says so.</summary>
    private sealed class Clock : TimeProvider
    {
        private Action? _ring;

        public void Tick() => _ring!();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _ring = () => callback(state);
            return new NoTimer();
        }

        private sealed class NoTimer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => default;
        }
    }
}
