using FreeTierGen.Conformance.Tests.Signing;
using FreeTierGen.Runtime.Tests.Signing;
using FreeTierGen.Testing;

namespace FreeTierGen.Conformance.Tests.Proof;

/// <summary>No wrong expectation of a signing vector passes: each line of each file counts.</summary>
public class SigV4MutationTests
{
    private static readonly string[] Files = ["canonical-request.txt", "string-to-sign.txt", "signature.txt", "signed-request.txt"];

    public static TheoryData<string, string> Vectors => SigV4VectorTests.Vectors;

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Wrong_expectations_of_a_vector_are_seen(string scheme, string name)
    {
        ConformanceData.Directory("sigv4", scheme);
        AssertSeen(scheme, name, "header", run => run.ByHeader());
        AssertSeen(scheme, name, "query", run => run.ByQuery());
    }

    private static void AssertSeen(string scheme, string name, string way, Func<SigV4VectorRun, IReadOnlyList<string>> sign)
    {
        var vector = new SigV4Vector(name, scheme);
        if (sign(SigV4VectorRun.Of(scheme, name)).Count > 0)
        {
            // What fails as it stands is reported by its own test.
            return;
        }

        foreach (var file in Files.Select(file => $"{way}-{file}"))
        {
            foreach (var (change, mutated) in Mutations(vector.ReadText(file)))
            {
                var run = SigV4VectorRun.Of(scheme, name, asked => asked == file ? mutated : vector.ReadText(asked));
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
