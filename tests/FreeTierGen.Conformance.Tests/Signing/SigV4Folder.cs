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
            var scheme = Path.GetFileName(folder);
            var suite = "sigv4/" + scheme;
            if (!SigV4VectorRun.Schemes.Contains(scheme))
            {
                yield return (suite, "vectors", new Counts(0, 0, Directory.GetDirectories(folder).Length));
                continue;
            }

            foreach (var name in SigV4Vector.Names(scheme))
            {
                yield return (suite, "header", CountOf(() => SigV4VectorRun.Of(scheme, name).ByHeader()));
                yield return (suite, "query", CountOf(() => SigV4VectorRun.Of(scheme, name).ByQuery()));
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
