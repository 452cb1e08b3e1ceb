using FreeTierGen.Conformance.Tests.Signing;
using FreeTierGen.Runtime.Tests.Signing;
using FreeTierGen.Testing;

namespace FreeTierGen.Conformance.Tests.Proof;

/// <summary>No wrong expectation of a signing vector passes: each line of each file counts.</summary>
public class SigV4MutationTests
{
    private static readonly string[] Files = ["canonical-request.txt", "string-to-sign.txt", "signature.txt", "signed-request.txt"];

    public static TheoryData<string> Names => [.. SigV4Vector.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Wrong_expectations_of_a_vector_are_seen(string name)
    {
        ConformanceData.Directory("sigv4", "v4");
        AssertSeen(name, "header", run => run.ByHeader());
        AssertSeen(name, "query", run => run.ByQuery());
    }

    private static void AssertSeen(string name, string way, Func<SigV4VectorRun, IReadOnlyList<string>> sign)
    {
        var vector = new SigV4Vector(name);
        if (sign(new SigV4VectorRun(name)).Count > 0)
        {
            // What fails as it stands is reported by its own test.
            return;
        }

        foreach (var file in Files.Select(file => $"{way}-{file}"))
        {
            foreach (var (change, mutated) in Mutations(vector.ReadText(file)))
            {
                var run = new SigV4VectorRun(name, asked => asked == file ? mutated : vector.ReadText(asked));
                Assert.True(IsSeen(() => sign(run)), $"{name}/{file} passes with {change}");
            }
        }
    }

    // What can't be read any more, such as a first line of another HTTP version, is seen as well.
    private static bool IsSeen(Func<IReadOnlyList<string>> sign)
    {
        try
        {
            return sign().Count > 0;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    // The last character of each line changed. White space at its end says nothing.
    private static IEnumerable<(string Change, string Mutated)> Mutations(string text)
    {
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                var at = start + line.TrimEnd().Length - 1;
                yield return ($"another '{line}'", text[..at] + (text[at] == '0' ? '1' : '0') + text[(at + 1)..]);
            }

            start += line.Length + 1;
        }
    }
}
