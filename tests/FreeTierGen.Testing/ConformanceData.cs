using Xunit;
using Xunit.Sdk;

namespace FreeTierGen.Testing;

/// <summary>
/// The official suites and models, which are not part of the repository: the folder that <c>SMITHY_CONFORMANCE_DIR</c> names,
/// else <c>../shared/conformance</c> beside the repository. A test that asks for something absent is skipped and says why;
/// where <c>CI=true</c> it fails instead. Such tests are marked <c>[Fact]</c> or <c>[Theory]</c>.
/// </summary>
public static class ConformanceData
{
    private const string Variable = "SMITHY_CONFORMANCE_DIR";

    /// <summary>The folder that holds the data, whether or not it exists. For theory data, which must not throw.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Whether a file or folder of the data is there.</summary>
    /// <param name="parts">The path below the data's folder.</param>
    public static bool Exists(params string[] parts) => Path.Exists(Combine(parts));

    /// <summary>The absolute path of a file of the data. Skips the test, or fails it in CI, if it is absent.</summary>
    /// <param name="parts">The path below the data's folder.</param>
    public static string File(params string[] parts)
    {
        var path = Combine(parts);
        Require(System.IO.File.Exists(path), path);
        return path;
    }

    /// <summary>The absolute path of a folder of the data. Skips the test, or fails it in CI, if it is absent.</summary>
    /// <param name="parts">The path below the data's folder.</param>
    public static string Directory(params string[] parts)
    {
        var path = Combine(parts);
        Require(System.IO.Directory.Exists(path), path);
        return path;
    }

    /// <summary>The content of a file of the data as text. Skips the test, or fails it in CI, if it is absent.</summary>
    /// <param name="parts">The path below the data's folder.</param>
    public static string ReadText(params string[] parts) => System.IO.File.ReadAllText(File(parts));

    /// <summary>The content of a file of the data. Skips the test, or fails it in CI, if it is absent.</summary>
    /// <param name="parts">The path below the data's folder.</param>
    public static byte[] ReadBytes(params string[] parts) => System.IO.File.ReadAllBytes(File(parts));

    private static void Require(bool exists, string path)
    {
        if (exists)
            return;

        var reason = $"Conformance data is absent: {path}. Set {Variable} to the folder that holds it.";
        if (Repository.IsContinuousIntegration)
            throw new XunitException(reason);

        Assert.Skip(reason);
    }

    private static string Combine(string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var configured = Environment.GetEnvironmentVariable(Variable);
        return Path.GetFullPath(string.IsNullOrEmpty(configured)
            ? Path.Combine(Repository.Root, "..", "shared", "conformance")
            : configured);
    }
}
