namespace FreeTierGen.Testing;

/// <summary>What links native programs: .NET compiles them and leaves that to the platform's own C toolchain.</summary>
public static class NativeToolchain
{
    /// <summary>Why nothing can be linked here; null where it can be.</summary>
    public static string? WhyMissing { get; } = FindProblem();

    private static string? FindProblem()
    {
        if (OperatingSystem.IsWindows())
        {
            var installer = Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft Visual Studio", "Installer", "vswhere.exe");
            return File.Exists(installer) ? null : "Nothing links native programs here: Visual Studio's C++ tools are not installed.";
        }

        return IsOnPath("clang") || IsOnPath("gcc") ? null : "Nothing links native programs here: neither clang nor gcc is installed.";
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
