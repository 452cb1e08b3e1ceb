using System.Collections.Concurrent;
using FreeTierGen.Reliability.Tests.Faults;
using FreeTierGen.Reliability.Tests.Subjects;

namespace FreeTierGen.Reliability.Tests.Running;

/// <summary>The rows that were run, each once for all tests.</summary>
internal static class Matrix
{
    private static readonly ConcurrentDictionary<Fault, Lazy<Task<IReadOnlyList<Result>>>> Results = new();

    /// <summary>What became of a fault on all subjects that it concerns.</summary>
    public static Task<IReadOnlyList<Result>> RunAsync(Fault fault) =>
        Results.GetOrAdd(fault, static fault => new(() => RunAllAsync(fault))).Value;

    private static async Task<IReadOnlyList<Result>> RunAllAsync(Fault fault)
    {
        var results = new List<Result>();
        foreach (var subject in SubjectList.All.Where(fault.Concerns))
        {
            try
            {
                results.Add(new(fault, subject, await Row.RunAsync(fault, subject), null));
            }
            catch (Exception failure)
            {
                results.Add(new(fault, subject, null, failure));
            }
        }

        return results;
    }
}
