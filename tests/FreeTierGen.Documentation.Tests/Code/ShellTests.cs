using System.Diagnostics;

namespace FreeTierGen.Documentation.Tests.Code;

/// <summary>The commands on the pages can be typed as they stand there.</summary>
public sealed class ShellTests
{
    [Fact]
    public void Each_block_is_a_script_of_the_shell()
    {
        var blocks = Page.BlocksIn("bash").ToList();

        Assert.NotEmpty(blocks);
        Findings.AssertNone(blocks.Select(static block => (block.Place, Problem: ProblemOf(block.Text))).Where(static block => block.Problem.Length > 0).Select(static block => $"{block.Place}: {block.Problem}"));
    }

    [Fact]
    public void Commands_of_dotnet_and_their_options_exist()
    {
        var commands = Page.BlocksIn("bash").SelectMany(static block => DotNetCommand.AllIn(block.Text).Select(command => (block.Place, Command: command))).ToList();

        Assert.NotEmpty(commands);
        Findings.AssertNone(commands.Select(static use => (use.Place, Problem: use.Command.FindProblem())).Where(static use => use.Problem is not null).Select(static use => $"{use.Place}: {use.Problem}"));
    }

    private static string ProblemOf(string script)
    {
        var start = new ProcessStartInfo("bash", ["-n"]) { RedirectStandardInput = true, RedirectStandardError = true };
        using var bash = Start(start);
        bash.StandardInput.Write(script);
        bash.StandardInput.Close();
        var problem = bash.StandardError.ReadToEnd();
        bash.WaitForExit();
        return bash.ExitCode == 0 ? "" : problem + " ";
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception) when (!Repository.IsContinuousIntegration)
        {
            Assert.Skip("bash is not installed here.");
            throw;
        }
    }
}
