using FreeTierGen.Conformance.Tests.Results;
using FreeTierGen.Runtime.Tests.Signing;
using FreeTierGen.Testing;

namespace FreeTierGen.Conformance.Tests.Signing;

/// <summary>The signing vectors of the conformance data, in numbers.</summary>
internal static class SigV4Folder
{
    /// <summary>What came of the vectors, by folder and way of signing.</summary>
    public static IEnumerable<(string Suite, string Kind, Counts Counts)> Counts()
    {
        if (!ConformanceData.Exists("sigv4"))
        {
            yield break;
        }

        foreach (var folder in Directory.EnumerateDirectories(ConformanceData.Directory("sigv4")))
        {
            var suite = "sigv4/" + Path.GetFileName(folder);
            if (suite != "sigv4/v4")
            {
                yield return (suite, "vectors", new Counts(0, 0, Directory.GetDirectories(folder).Length));
                continue;
            }

            foreach (var name in SigV4Vector.Names)
            {
                yield return (suite, "header", CountOf(() => new SigV4VectorRun(name).ByHeader()));
                yield return (suite, "query", CountOf(() => new SigV4VectorRun(name).ByQuery()));
            }
        }
    }

    private static Counts CountOf(Func<IReadOnlyList<string>> run)
    {
        try
        {
            return run().Count == 0 ? new Counts(1, 0, 0) : new Counts(0, 1, 0);
        }
        catch (Exception)
        {
            return new Counts(0, 1, 0);
        }
    }
}
