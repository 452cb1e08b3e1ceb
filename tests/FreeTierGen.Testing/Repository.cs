using System.Reflection;

namespace FreeTierGen.Testing;

/// <summary>Where this repository lies on disk, as the build that made the tests saw it.</summary>
public static class Repository
{
    /// <summary>The absolute path of the repository's root folder, without a trailing separator.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The absolute path of something in the repository.</summary>
    /// <param name="parts">The path from the root, one segment or several each.</param>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Whether the tests run in continuous integration (<c>CI=true</c>), where nothing may be left out silently.</summary>
    public static bool IsContinuousIntegration =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    private static string FindRoot()
    {
        foreach (var metadata in typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>())
        {
            if (metadata is { Key: "RepositoryRoot", Value: { Length: > 0 } root })
                return Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        }

        throw new InvalidOperationException("The build did not record RepositoryRoot in FreeTierGen.Testing.");
    }
}
