using FreeTierGen.Runtime;
using FreeTierGen.Runtime.AwsCredentials;

namespace FreeTierGen.AwsSdk.Tests.AwsCredentials;

/// <summary>Processes that write credentials.</summary>
public sealed class ProcessTests
{
    [Theory]
    [InlineData("a b  c", "a|b|c")]
    [InlineData("""/bin/x "a b" 'c "d"' e\ f "g\"h" i\\j ""   """, """/bin/x|a b|c "d"|e f|g"h|i\j|""")]
    [InlineData("""a"b c"d'e f'""", "ab cde f")]
    [InlineData("a 'b", null)]
    public void A_command_is_taken_apart_as_shells_do(string text, string? words) =>
        Assert.Equal(words, CommandLine.Split(text, isWindows: false) is { } split ? string.Join('|', split) : null);

    [Theory]
    [InlineData("""C:\tools\x.exe "C:\my files\a" it's "a\"b" """, """C:\tools\x.exe|C:\my files\a|it's|a"b""")]
    [InlineData("a \"b", null)]
    public void On_Windows_a_backslash_divides_folders(string text, string? words) =>
        Assert.Equal(words, CommandLine.Split(text, isWindows: true) is { } split ? string.Join('|', split) : null);

    [Fact]
    public async Task What_it_writes_is_taken_and_renewed_at_its_end()
    {
        await using var place = await Place.MakeAsync();
        var file = place.Write("my output", Versioned(place.Document("AKIDPROCESS", tokenName: "SessionToken")));
        place.Write(".aws/config", $"[profile a]\ncredential_process = {Print} \"{file}\"\n");
        var provider = place.Provider("a");

        var first = await provider.GetCredentialsAsync();
        place.Clock.Now += TimeSpan.FromHours(2);
        await File.WriteAllTextAsync(file, """{"Version":1,"AccessKeyId":"AKIDSECOND","SecretAccessKey":"S"}""");
        var second = await provider.GetCredentialsAsync();

        Assert.Equal(("AKIDPROCESS", "TOKEN", "210987654321"), (first.AccessKeyId, first.SessionToken, first.AccountId));
        Assert.Equal(("AKIDSECOND", null), (second.AccessKeyId, second.Expiration));
    }

    [Theory]
    [InlineData("""{"AccessKeyId":"A","SecretAccessKey":"SECRETVALUE"}""", "did not write an object of JSON with 'Version' 1")]
    [InlineData("""{"Version":1,"SecretAccessKey":"SECRETVALUE"}""", "answered without an 'AccessKeyId'")]
    [InlineData("""{"Version":2,"AccessKeyId":"A","SecretAccessKey":"SECRETVALUE"}""", "did not write an object of JSON with 'Version' 1")]
    [InlineData("""{"Version":"1","AccessKeyId":"A","SecretAccessKey":"SECRETVALUE"}""", "did not write an object of JSON with 'Version' 1")]
    [InlineData("""[{"Version":1}]""", "did not write an object of JSON with 'Version' 1")]
    [InlineData("SECRETVALUE", "did not write an object of JSON with 'Version' 1")]
    public async Task What_is_no_answer_is_told_of_and_not_shown(string output, string message)
    {
        await using var place = await Place.MakeAsync();
        place.Write(".aws/config", $"[profile a]\ncredential_process = {Print} {place.Write("output", output)}\n");

        var failure = await Assert.ThrowsAsync<CredentialsException>(() => place.GetAsync("a"));

        Assert.Contains($"'credential_process' in [profile a] of {place.ConfigFile}, line 2 {message}", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Place.Secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_not_there_or_fails_is_told_of()
    {
        await using var place = await Place.MakeAsync();
        place.Write(".aws/config", $"[profile a]\ncredential_process = /nowhere/at-all\n[profile b]\ncredential_process = {Print} {place.ConfigFile}.absent\n");

        var absent = await Assert.ThrowsAsync<CredentialsException>(() => place.GetAsync("a"));
        var failed = await Assert.ThrowsAsync<CredentialsException>(() => place.GetAsync("b"));

        Assert.Contains("could not be started", absent.Message, StringComparison.Ordinal);
        Assert.Contains("ended with code 1. Run the command yourself", failed.Message, StringComparison.Ordinal);
    }

    private static string Print => OperatingSystem.IsWindows() ? "cmd /c type" : "cat";

    private static string Versioned(string document) => string.Concat("{\"Version\":1,", document.AsSpan(1));
}
