namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>The environment variables, and the home of whoever runs the program.</summary>
internal sealed class AwsEnvironment(Func<string, string?> read)
{
    /// <summary>Reads a variable as it is.</summary>
    public Func<string, string?> Read => read;

    /// <summary>The folder that <c>~</c> stands for.</summary>
    public string Home =>
        Text(OperatingSystem.IsWindows() ? "USERPROFILE" : "HOME") ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <summary>A variable's value; null where it is not set or blank.</summary>
    public string? Text(string name) => read(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>Whether a variable is <c>true</c>, in any case.</summary>
    public bool IsTrue(string name) => string.Equals(Text(name), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A path with <c>~</c> replaced, as shells would have done.</summary>
    public string PathOf(string path) =>
        path == "~" ? Home
        : path.StartsWith("~/", StringComparison.Ordinal) || path.StartsWith(@"~\", StringComparison.Ordinal) ? Path.Combine(Home, path[2..])
        : path;

    /// <summary>A file below the folder of AWS's tools.</summary>
    public string AwsPath(params string[] names) => Path.Combine([Home, ".aws", .. names]);
}
