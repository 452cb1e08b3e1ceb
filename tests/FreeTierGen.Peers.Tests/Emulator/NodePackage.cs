using System.Diagnostics;
using FreeTierGen.Testing;

namespace FreeTierGen.Peers.Tests.Emulator;

/// <summary>A Node.js program of the folder with its name here, which has a package file; installed below <c>artifacts</c> and run.</summary>
internal sealed class NodePackage(string name) : EmulatorProgram
{
    private const string LockFile = "package-lock.json";
    private const string InstalledFile = "installed.json";

    private readonly string _source = Repository.PathOf("tests", "FreeTierGen.Peers.Tests", "Emulator", name);
    private readonly string _target = Repository.PathOf("artifacts", name);

    public override string Runner => "Node.js";

    /// <summary>Installs what the lock file names, once for each content of it. No package runs a script.</summary>
    public override async Task<string?> InstallAsync()
    {
        Directory.CreateDirectory(_target);
        foreach (var file in Directory.EnumerateFiles(_source))
            File.Copy(file, Path.Combine(_target, Path.GetFileName(file)), overwrite: true);

        var wanted = await File.ReadAllTextAsync(Path.Combine(_target, LockFile));
        var installed = Path.Combine(_target, InstalledFile);
        if (File.Exists(installed) && Directory.Exists(Path.Combine(_target, "node_modules")) && await File.ReadAllTextAsync(installed) == wanted)
            return null;

        var program = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        if (Start(program, _target, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-timeout=20000") is not { } npm)
            return "npm is not on the PATH.";

        using (npm)
        {
            var output = npm.StandardOutput.ReadToEndAsync();
            var errors = await npm.StandardError.ReadToEndAsync();
            await output;
            await npm.WaitForExitAsync();
            if (npm.ExitCode != 0)
                return $"npm could not install the packages of {Path.Combine(_source, LockFile)}: {errors.Trim()}";
        }

        await File.WriteAllTextAsync(installed, wanted);
        return null;
    }

    public override Process? Run() => Start("node", _target, "server.js");
}
