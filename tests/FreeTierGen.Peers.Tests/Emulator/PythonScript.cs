using System.Diagnostics;
using FreeTierGen.Testing;

namespace FreeTierGen.Peers.Tests.Emulator;

/// <summary>A Python script of the folder with its name here, which uses what the system has installed.</summary>
internal sealed class PythonScript(string name) : EmulatorProgram
{
    /// <summary>Where systems keep the Python that their packages are for; another may come before it on the PATH.</summary>
    private const string SystemPython = "/usr/bin/python3";

    private readonly string _folder = Repository.PathOf("tests", "FreeTierGen.Peers.Tests", "Emulator", name);

    public override string Runner => "Python";

    public override Task<string?> InstallAsync() => Task.FromResult<string?>(null);

    public override Process? Run() => Start(File.Exists(SystemPython) ? SystemPython : "python3", _folder, "server.py");
}
