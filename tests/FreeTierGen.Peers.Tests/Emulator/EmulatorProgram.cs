using System.ComponentModel;
using System.Diagnostics;

namespace FreeTierGen.Peers.Tests.Emulator;

/// <summary>
/// A program that serves. The first line that it writes is the port where it does so, or why it cannot; it ends when nobody can write
/// to it any more.
/// </summary>
internal abstract class EmulatorProgram
{
    /// <summary>Installs what the program needs, where that is its own.</summary>
    /// <returns>Why it could not be done; null where it is.</returns>
    public abstract Task<string?> InstallAsync();

    /// <summary>Starts the program.</summary>
    /// <returns>The process; null where what runs such programs is not on the PATH.</returns>
    public abstract Process? Run();

    /// <summary>What runs such programs.</summary>
    public abstract string Runner { get; }

    /// <summary>Starts something whose output is read; null where it is not on the PATH.</summary>
    protected static Process? Start(string program, string folder, params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
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
