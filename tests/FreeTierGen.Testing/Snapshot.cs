using System.Runtime.CompilerServices;
using System.Text;
using Xunit.Sdk;

namespace FreeTierGen.Testing;

/// <summary>
/// Compares text with a reviewed file beside the test, in Verify's file convention:
/// <c>{Class}.{Method}_{name}.verified.{extension}</c>. A mismatch leaves <c>*.received.*</c> next to it and fails with the first
/// lines that differ. <c>ACCEPT_SNAPSHOTS=1</c> takes what was received as the new verified text, but never in CI.
/// </summary>
public static class Snapshot
{
    private const string AcceptVariable = "ACCEPT_SNAPSHOTS";

    /// <summary>Fails unless the text equals the verified file's. Line ends are compared as <c>\n</c>.</summary>
    /// <param name="actual">What the test produced.</param>
    /// <param name="name">Tells several snapshots of one test apart; empty where there is just one.</param>
    /// <param name="extension">The file extension without its dot, for example <c>cs</c>.</param>
    /// <param name="method">The test's method; the compiler fills it in.</param>
    /// <param name="source">The test's source file, which is named as its class; the compiler fills it in.</param>
    public static void Match(
        string actual,
        string name = "",
        string extension = "txt",
        [CallerMemberName] string method = "",
        [CallerFilePath] string source = "")
    {
        ArgumentNullException.ThrowIfNull(actual);

        var suffix = name.Length == 0 ? "" : "_" + FileNameOf(name);
        var stem = $"{Path.GetFileNameWithoutExtension(source)}.{method}{suffix}";
        Match(actual, Path.GetDirectoryName(source)!, stem, extension);
    }

    /// <summary>
    /// The names of all verified snapshots of a test, in ordinal order, so that a test can assert that none is left over.
    /// </summary>
    /// <param name="extension">The file extension without its dot.</param>
    /// <param name="method">The test's method; the compiler fills it in.</param>
    /// <param name="source">The test's source file; the compiler fills it in.</param>
    public static IReadOnlyList<string> VerifiedNames(
        string extension = "txt",
        [CallerMemberName] string method = "",
        [CallerFilePath] string source = "")
    {
        var prefix = $"{Path.GetFileNameWithoutExtension(source)}.{method}_";
        var suffix = $".verified.{extension}";
        var names = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(source)!, $"{prefix}*{suffix}"))
            names.Add(Path.GetFileName(file)[prefix.Length..^suffix.Length]);

        names.Sort(StringComparer.Ordinal);
        return names;
    }

    /// <summary>What a snapshot's name becomes in a file name: whatever a file system may refuse is replaced by <c>-</c>.</summary>
    /// <param name="name">The snapshot's name.</param>
    public static string FileNameOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        return string.Create(name.Length, name, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsAsciiLetterOrDigit(source[i]) || source[i] is '.' or '-' or '_' ? source[i] : '-';
        });
    }

    private static void Match(string actual, string folder, string stem, string extension)
    {
        var verifiedPath = Path.Combine(folder, $"{stem}.verified.{extension}");
        var receivedPath = Path.Combine(folder, $"{stem}.received.{extension}");
        var received = Normalize(actual);
        var verified = File.Exists(verifiedPath) ? Normalize(File.ReadAllText(verifiedPath)) : null;

        if (received == verified)
        {
            File.Delete(receivedPath);
            return;
        }

        var accepts = Environment.GetEnvironmentVariable(AcceptVariable) is "1" or "true";
        if (accepts && !Repository.IsContinuousIntegration)
        {
            Write(verifiedPath, received);
            File.Delete(receivedPath);
            return;
        }

        Write(receivedPath, received);
        var difference = verified is null ? "There is no verified file yet." : SnapshotDifference.Describe(verified, received);
        throw new XunitException($"""
            Snapshot {stem} differs.
            {difference}
            verified: {verifiedPath}
            received: {receivedPath}
            To accept what was received, read it and run the test with {AcceptVariable}=1.
            """);
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimStart('\uFEFF');

    private static void Write(string path, string text) => File.WriteAllText(path, text, new UTF8Encoding(false));
}
