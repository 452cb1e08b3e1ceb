using System.Runtime.CompilerServices;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Snapshots;

/// <summary>Compares generated files with those that were last read and approved.</summary>
internal static class GeneratedFiles
{
    /// <summary>Fails where a file differs from what was approved, is new, or is missing; all such files are told at once.</summary>
    /// <param name="run">What was generated.</param>
    /// <param name="files">The names of the files that count.</param>
    /// <param name="method">The test's method; the compiler fills it in.</param>
    /// <param name="source">The test's source file; the compiler fills it in.</param>
    public static void Match(
        GeneratorRun run, IReadOnlyList<string> files, [CallerMemberName] string method = "", [CallerFilePath] string source = "")
    {
        var differences = new List<string>();
        foreach (var file in files)
        {
            try
            {
                Snapshot.Match(run[file], NameOf(file), "cs", method, source);
            }
            catch (Xunit.Sdk.XunitException difference)
            {
                differences.Add(difference.Message);
            }
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
        Assert.Equal(files.Select(NameOf).Order(StringComparer.Ordinal), Snapshot.VerifiedNames("cs", method, source));
    }

    private static string NameOf(string hintName) => Snapshot.FileNameOf(Path.ChangeExtension(hintName, null));
}
