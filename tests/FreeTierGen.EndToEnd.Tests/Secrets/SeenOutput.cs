using System.Collections;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace FreeTierGen.EndToEnd.Tests.Secrets;

/// <summary>All that somebody can see of a client without looking for a member: its log at the finest level, traces, measurements, exceptions, texts of objects and what a debugger shows.</summary>
internal sealed partial class SeenOutput : ILoggerFactory, ILogger, IDisposable
{
    private readonly StringBuilder _seen = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public SeenOutput()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Add,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name.StartsWith("FreeTierGen", StringComparison.Ordinal))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument.Name, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument.Name, tags));
        _meters.Start();
    }

    public string Text
    {
        get { lock (_seen) return _seen.ToString(); }
    }

    public void AddText(string? text)
    {
        lock (_seen)
            _seen.AppendLine(text);
    }

    /// <summary>What an object says of itself, and its members of themselves.</summary>
    public void Add(object? value, int depth = 0)
    {
        if (value is null || depth > 4)
        {
            return;
        }

        if (value is Exception exception)
        {
            Add(exception);
        }

        var type = value.GetType();
        if (depth == 0 || !(value is string or ReadOnlyMemory<byte> or System.Text.Json.JsonElement || type.IsGenericType))
        {
            AddText(Convert.ToString(value, CultureInfo.InvariantCulture));
        }

        AddDisplay(value);
        if (type.Namespace?.StartsWith("Acme.", StringComparison.Ordinal) == true)
        {
            foreach (var property in type.GetProperties().Where(static property => property.GetIndexParameters().Length == 0 && property.PropertyType != typeof(string)))
            {
                Add(property.GetValue(value), depth + 1);
            }
        }
    }

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        AddState(state);
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        AddText(formatter(state, exception));
        AddState(state);
        Add(exception);
    }

    private void Add(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            AddText(exception.ToString());
            AddText(exception.Message);
            AddText(exception.Source);
            AddText(exception.HelpLink);
            foreach (DictionaryEntry entry in exception.Data)
            {
                AddText($"{entry.Key} = {entry.Value}");
            }
        }
    }

    private void AddState<TState>(TState state)
    {
        AddText(state?.ToString());
        if (state is IEnumerable<KeyValuePair<string, object?>> values)
        {
            foreach (var (name, value) in values)
            {
                AddText($"{name} = {value}");
            }
        }
    }

    private void Add(Activity activity)
    {
        AddText($"{activity.DisplayName} {activity.StatusDescription}");
        foreach (var (name, value) in activity.TagObjects)
        {
            AddText($"{name} = {value}");
        }

        foreach (var @event in activity.Events)
        {
            AddText(@event.Name);
            foreach (var (name, value) in @event.Tags)
            {
                AddText($"{name} = {value}");
            }
        }

        foreach (var (name, value) in activity.Baggage)
        {
            AddText($"{name} = {value}");
        }
    }

    private void Add(string instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (name, value) in tags)
        {
            AddText($"{instrument}: {name} = {value}");
        }
    }

    // As a debugger does it, but for calls other than ToString, which there are none of. What .NET shows of its own types, as of a document, is not ours.
    private void AddDisplay(object value)
    {
        if (value.GetType().Namespace?.StartsWith("System", StringComparison.Ordinal) == true
            || value.GetType().GetCustomAttribute<DebuggerDisplayAttribute>()?.Value is not { } display)
        {
            return;
        }

        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        AddText(Places().Replace(display, place => place.Groups[1].Value == "ToString()"
            ? value.ToString() ?? ""
            : Convert.ToString(
                (value.GetType().GetProperty(place.Groups[1].Value, Any)
                    ?? throw new InvalidOperationException($"{value.GetType()} shows {place.Value}.")).GetValue(value),
                CultureInfo.InvariantCulture) ?? ""));
    }

    [GeneratedRegex("""\{([^},]+)(?:,nq)?\}""")]
    private static partial Regex Places();
}
