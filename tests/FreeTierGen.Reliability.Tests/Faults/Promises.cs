using FreeTierGen.Reliability.Tests.Subjects;

namespace FreeTierGen.Reliability.Tests.Faults;

/// <summary>What is promised again and again.</summary>
internal static class Promises
{
    /// <summary>The answer of the attempt that goes well.</summary>
    public static Func<Subject, Promise> Answer(int requests = 1) => _ => new(null, requests);

    /// <summary>What fails before anything is sent is tried again whatever the operation.</summary>
    public static Func<Subject, Promise> NotReached(int connections) => _ => new(nameof(TransportException), connections, WasSent: false);

    /// <summary>A connection that breaks is followed by another attempt, unless the body can't be sent again.</summary>
    public static Promise Broken(Subject subject) => new(nameof(TransportException), subject.CanReplay ? 3 : 1, WasSent: true);

    /// <summary>A connection that is closed before the answer: what .NET's handler sends again by itself does no harm.</summary>
    public static Promise Closed(Subject subject) => subject.IsGet ? Broken(subject) with { Requests = 12 } : Broken(subject);

    /// <summary>An answer that breaks off after its head: a stream of it is the caller's by then, and is not asked for again.</summary>
    public static Promise BrokenAnswer(Subject subject) => subject.StreamsOutput ? new(nameof(TransportException), 1, WasSent: true) : Broken(subject);

    /// <summary>Silence is followed by another attempt where that does no harm.</summary>
    public static Promise Silent(Subject subject) => new(nameof(CallTimeoutException), subject is { IsRepeatable: true, CanReplay: true } ? 3 : 1, WasSent: true);

    /// <summary>Silence in an answer whose head is there.</summary>
    public static Promise SilentAnswer(Subject subject) => subject.StreamsOutput ? new(nameof(CallTimeoutException), 1, WasSent: true) : Silent(subject);

    /// <summary>The caller cancels.</summary>
    public static Promise Cancelled(Subject subject) => new(nameof(OperationCanceledException), 1);

    /// <summary>The service answers with an error that is final, or in the end.</summary>
    public static Func<Subject, Promise> Refused(string type, int requests) => _ => new(type, requests);

    /// <summary>The service answers with an error that may pass.</summary>
    public static Func<Subject, Promise> RefusedForNow(string type) => subject => new(type, subject.CanReplay ? 3 : 1);

    /// <summary>The answer is not what the protocol promises, and would be the same again.</summary>
    public static Promise Unreadable(Subject subject) => new(nameof(ResponseFormatException), 1);

    /// <summary>The answer can't be told from one that ended too early: another may do, where that does no harm.</summary>
    public static Promise CutShort(Subject subject) => new(nameof(ResponseFormatException), subject.IsRepeatable && subject.CanReplay ? 3 : 1);
}
