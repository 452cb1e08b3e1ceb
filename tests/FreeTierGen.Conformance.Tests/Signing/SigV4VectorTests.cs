using FreeTierGen.Conformance.Tests.Results;
using FreeTierGen.Runtime.Tests.Signing;
using FreeTierGen.Testing;

namespace FreeTierGen.Conformance.Tests.Signing;

/// <summary>Every step of signing against the official vectors, by header and by query.</summary>
public class SigV4VectorTests
{
    public static TheoryData<string> Names => [.. SigV4Vector.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Signing_by_header_equals_the_vector(string name)
    {
        ConformanceData.Directory("sigv4", "v4");

        Assert.Empty(new SigV4VectorRun(name).ByHeader());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Signing_by_query_equals_the_vector(string name)
    {
        ConformanceData.Directory("sigv4", "v4");

        Assert.Empty(new SigV4VectorRun(name).ByQuery());
    }

    [Fact]
    public void Folders_of_vectors_that_are_not_run_are_known_gaps()
    {
        var folders = Directory.EnumerateDirectories(ConformanceData.Directory("sigv4")).Select(folder => "sigv4/" + Path.GetFileName(folder));

        Assert.Empty(folders.Except(["sigv4/v4", .. KnownGaps.Current.Folders.Keys]));
    }
}
