using System.Diagnostics;

namespace FreeTierGen.Package.Tests;

/// <summary>A stranger's program, trimmed and natively compiled.</summary>
[Collection(FeedDefinition.Name)]
public sealed class PublishTests(Feed feed)
{
    [Fact]
    public void A_trimmed_program_has_no_warnings_and_works()
        => Assert.Equal(Programs.Output, Publish("net10.0", "<PublishTrimmed>true</PublishTrimmed><SelfContained>true</SelfContained>"));

    [Fact]
    public void A_native_program_has_no_warnings_and_works()
    {
        if (NativeToolchain.WhyMissing is { } reason)
        {
            Assert.False(Repository.IsContinuousIntegration, reason);
            Assert.Skip(reason);
        }

        Assert.Equal(Programs.Output, Publish("net8.0", "<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization>"));
    }

    private string Publish(string framework, string properties)
    {
        using var stranger = new Stranger(feed)
            .Project("Program.csproj", Programs.Model + feed.Reference(), properties, framework)
            .Write("freetier.json", Stranger.FreeTier)
            .Write("Dashboard.cs", Programs.Call)
            .Write("Program.cs", Programs.Main);
        var output = stranger.Succeed("publish", "-o", "published", "-c", "Release", "--use-current-runtime", "-nodeReuse:false", "--nologo", "-v", "q");
        Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);

        var program = Path.Combine(stranger.Folder, "published", OperatingSystem.IsWindows() ? "Program.exe" : "Program");
        using var process = Process.Start(new ProcessStartInfo(program) { RedirectStandardOutput = true })!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return printed.Trim();
    }
}
