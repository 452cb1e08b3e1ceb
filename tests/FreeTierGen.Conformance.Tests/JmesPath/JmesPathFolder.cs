using FreeTierGen.Conformance.Tests.Results;
using FreeTierGen.Testing;

namespace FreeTierGen.Conformance.Tests.JmesPath;

/// <summary>The JMESPath cases of the conformance data, and how they ended. They are run once a process.</summary>
internal static class JmesPathFolder
{
    private static readonly Lazy<JmesPathSuite> Compiled = new(() => new JmesPathSuite([.. JmesPathCase.Read(ConformanceData.Directory("jmespath"))]));
    private static readonly Lazy<IReadOnlyList<JmesPathResult>> Run = new(() => Compiled.Value.Run());

    /// <summary>All cases, compiled.</summary>
    public static JmesPathSuite Suite => Compiled.Value;

    /// <summary>What came of all cases.</summary>
    public static IReadOnlyList<JmesPathResult> Results => Run.Value;

    /// <summary>What came of the cases, in numbers, by file; a run that breaks off fails as a whole.</summary>
    public static IEnumerable<(string Suite, Counts Counts)> Counts()
    {
        if (!ConformanceData.Exists("jmespath"))
        {
            return [];
        }

        try
        {
            return Results.Select(result => ("jmespath/" + Path.GetFileNameWithoutExtension(result.File), CountOf(result)));
        }
        catch (Exception)
        {
            return [("jmespath", new Counts(0, 1, 0))];
        }
    }

    private static Counts CountOf(JmesPathResult result)
        => result.Failure is not null ? new Counts(0, 1, 0)
            : result.Unsupported is not null ? new Counts(0, 0, 1)
            : new Counts(1, 0, 0);
}
