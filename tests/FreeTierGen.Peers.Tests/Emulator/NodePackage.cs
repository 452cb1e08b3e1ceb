using System.ComponentModel;
using System.Diagnostics;

namespace FreeTierGen.Peers.Tests.Emulator;

/// <summary>A Node.js program of a folder with a package file, installed below <c>artifacts</c> and run.</summary>
internal sealed class NodePackage(string source, string target)
{
    private const string LockFile = "package-lock.json";
    private const string InstalledFile = "installed.json";

    /// <summary>Installs what the lock file names, once for each content of it. No package runs a script.</summary>
    /// <returns>Why it could not be done; null where it is.</returns>
    public async Task<string?> InstallAsync()
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(source))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);

        var wanted = await File.ReadAllTextAsync(Path.Combine(target, LockFile));
        var installed = Path.Combine(target, InstalledFile);
        if (File.Exists(installed) && Directory.Exists(Path.Combine(target, "node_modules")) && await File.ReadAllTextAsync(installed) == wanted)
            return null;

        var program = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        if (Start(program, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-timeout=20000") is not { } npm)
            return "npm is not on the PATH.";

        using (npm)
        {
            var output = npm.StandardOutput.ReadToEndAsync();
            var errors = await npm.StandardError.ReadToEndAsync();
            await output;
            await npm.WaitForExitAsync();
            if (npm.ExitCode != 0)
                return $"npm could not install the packages of {Path.Combine(source, LockFile)}: {errors.Trim()}";
        }

        await File.WriteAllTextAsync(installed, wanted);
        return null;
    }

    /// <summary>Runs one of the package's files; null where Node.js is not on the PATH.</summary>
    public Process? Run(string file) => Start("node", file);

    private Process? Start(string program, params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = target,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
