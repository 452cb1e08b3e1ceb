using FreeTierGen.Reliability.Tests.Faults;
using FreeTierGen.Reliability.Tests.Subjects;

namespace FreeTierGen.Reliability.Tests.Running;

/// <summary>One row: what became of a fault on a subject, or why that can't be said.</summary>
internal sealed record Result(Fault Fault, Subject Subject, Outcome? Outcome, Exception? Failure)
{
    /// <summary>What the page has of it.</summary>
    public (string Sees, string Requests) Cells => Outcome is null
        ? ("?", "?")
        : (Outcome.Text, FormattableString.Invariant($"{Outcome.Requests}{(Fault.IsOfConnection ? Outcome.Requests == 1 ? " connection" : " connections" : "")}"));

    /// <summary>What differs from what was promised; null where nothing does.</summary>
    public string? Difference
    {
        get
        {
            var promise = Fault.Promise(Subject);
            return Outcome is null ? $"{Subject}: {Failure}"
                : promise.Sees == Outcome.Sees && promise.Requests == Outcome.Requests && (promise.WasSent is null || promise.WasSent == Outcome.WasSent) ? null
                : $"{Subject}: promised {promise.Sees ?? "the answer"}, {promise.Requests} requests, sent {promise.WasSent}; was {Outcome.Text}, {Outcome.Requests} requests\n    {Outcome.Exception}";
        }
    }
}
