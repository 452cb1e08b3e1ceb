using System.Reflection;

namespace FreeTierGen.Conformance.Tests.Values;

/// <summary>Sequences of events of a type that only the generated client knows.</summary>
internal static class EventList
{
    /// <summary>The events as a caller would give them.</summary>
    public static object Of(Type type, IReadOnlyList<object> events) => Call(nameof(Give), type, events);

    /// <summary>Reads events as a caller would. Those before a failure are kept.</summary>
    public static Task ReadAsync(Type type, object events, List<object> received) => (Task)Call(nameof(TakeAsync), type, events, received);

    private static object Call(string name, Type type, params object[] arguments)
        => typeof(EventList).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(type)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;

    private static async IAsyncEnumerable<TEvent> Give<TEvent>(IReadOnlyList<object> events)
    {
        foreach (var one in events)
        {
            await Task.Yield();
            yield return (TEvent)one;
        }
    }

    private static async Task TakeAsync<TEvent>(IAsyncEnumerable<TEvent> events, List<object> received)
    {
        await foreach (var one in events)
        {
            received.Add(one!);
        }
    }
}
