using System.Reflection;

namespace FreeTierGen.Benchmarks.Running;

/// <summary>Where things are, as the build saw them.</summary>
internal static class Locations
{
    /// <summary>The repository's root.</summary>
    public static string Repository { get; } = MetadataOf("RepositoryRoot");

    /// <summary>The folder of conformance data, which may not exist.</summary>
    public static string ConformanceData { get; } = MetadataOf("ConformanceData");

    /// <summary>Where results go.</summary>
    public static string Artifacts { get; } = Path.Combine(Repository, "artifacts", "benchmarks");

    /// <summary>The configuration that the benchmarks were built in.</summary>
    public static string Configuration { get; } =
        typeof(Locations).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private static string MetadataOf(string key)
    {
        var metadata = typeof(Locations).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>();
        return Path.TrimEndingDirectorySeparator(Path.GetFullPath(metadata.Single(entry => entry.Key == key).Value!));
    }
}
