using System.CommandLine;
using System.CommandLine.Completions;
using FreeTier.Terminals;

namespace FreeTier.Commands;

/// <summary>"completion SHELL": the script by which a shell completes this tool's commands and options.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "powershell"];

    internal static Command Create(Terminal terminal)
    {
        var command = new Command("completion", "Print the script by which your shell completes commands and options.");
        var shell = new Argument<string>("SHELL")
        {
            Description = $"Your shell: {string.Join(", ", Shells)}.",
            HelpName = "SHELL",
            CompletionSources = { _ => Shells.Select(name => new CompletionItem(name)) },
            CustomParser = result => Choice.ParseOne(result, "completion", Shells)!,
        };
        command.Arguments.Add(shell);
        command.SetAction(parsed => terminal.Out.Write(ScriptFor(parsed.GetRequiredValue(shell))));
        return command;
    }

    private static string ScriptFor(string shell)
    {
        using var script = new StreamReader(typeof(CompletionCommand).Assembly.GetManifestResourceStream($"completion.{shell}")!);
        return script.ReadToEnd();
    }
}
