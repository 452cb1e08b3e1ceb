using FreeTierGen.Testing;
using Xunit.Sdk;

namespace FreeTierGen.Runtime.Tests.Testing;

/// <summary>The tests' own snapshot helper, on files in a temporary folder.</summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("freetiergen").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Text_that_equals_the_verified_file_passes_and_clears_what_was_received()
    {
        Write("verified", "one\r\ntwo\r\n");
        Write("received", "old");

        Match("one\ntwo\n");

        Assert.False(File.Exists(PathOf("received")));
    }

    [Fact]
    public void Text_that_differs_is_left_as_received_and_fails_with_the_lines_that_differ()
    {
        Write("verified", "one\ntwo\nthree");

        var failure = Assert.Throws<XunitException>(() => Match("one\n2\nthree"));

        Assert.Contains("First difference in line 2", failure.Message, StringComparison.Ordinal);
        Assert.Contains("- two\n- three\n+ 2\n+ three", failure.Message.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal("one\n2\nthree", File.ReadAllText(PathOf("received")));
        Assert.Equal("one\ntwo\nthree", File.ReadAllText(PathOf("verified")));
    }

    [Fact]
    public void Text_without_a_verified_file_fails()
    {
        var failure = Assert.Throws<XunitException>(() => Match("new"));

        Assert.Contains("There is no verified file yet.", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("verified")));
    }

    [Fact]
    public void The_verified_names_of_a_test_are_listed()
    {
        Write("verified", "");
        File.WriteAllText(Path.Combine(_folder, "Some.Test_another.verified.txt"), "");
        File.WriteAllText(Path.Combine(_folder, "Some.Other_name.verified.txt"), "");

        Assert.Equal(["a-name", "another"], Snapshot.VerifiedNames(method: "Test", source: Path.Combine(_folder, "Some.cs")));
    }

    private void Match(string text) => Snapshot.Match(text, "a name", method: "Test", source: Path.Combine(_folder, "Some.cs"));

    private void Write(string kind, string text) => File.WriteAllText(PathOf(kind), text);

    private string PathOf(string kind) => Path.Combine(_folder, $"Some.Test_a-name.{kind}.txt");
}
