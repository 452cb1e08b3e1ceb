using FreeTierGen.Conformance.Tests.Results;
using FreeTierGen.Runtime.Tests.Signing;
using FreeTierGen.Testing;

namespace FreeTierGen.Conformance.Tests.Signing;

/// <summary>Every step of signing against the official vectors, by header and by query.</summary>
public class SigV4VectorTests
{
    public static TheoryData<string, string> Vectors
        => new(SigV4VectorRun.Schemes.SelectMany(scheme => SigV4Vector.Names(scheme).Select(name => (scheme, name))));

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Signing_by_header_equals_the_vector(string scheme, string name)
    {
        ConformanceData.Directory("sigv4", scheme);

        Assert.Empty(SigV4VectorRun.Of(scheme, name).ByHeader());
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Signing_by_query_equals_the_vector(string scheme, string name)
    {
        ConformanceData.Directory("sigv4", scheme);

        Assert.Empty(SigV4VectorRun.Of(scheme, name).ByQuery());
    }

    [Fact]
    public void Folders_of_vectors_that_are_not_run_are_known_gaps()
    {
        var folders = Directory.EnumerateDirectories(ConformanceData.Directory("sigv4")).Select(Path.GetFileName);

        Assert.Empty(folders.Except(SigV4VectorRun.Schemes).Select(folder => "sigv4/" + folder).Except(KnownGaps.Current.Folders.Keys));
    }
}
