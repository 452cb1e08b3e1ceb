using System.CommandLine;
using System.CommandLine.Help;
using FreeTierGen.ModelTool.Sources;
using FreeTierGen.ModelTool.Terminals;

namespace FreeTierGen.ModelTool.Commands;

/// <summary>The command line as a whole.</summary>
internal static class SmithyModelCommand
{
    private const string Description = """
        Adds Smithy models to C# projects that generate clients from them, and says what a newer model changes for callers.

        Models come from AWS's repository, unless --source, the environment variable SMITHY_MODEL_SOURCE or the project's property SmithyModelSource names another place.
        """;

    internal static RootCommand Create(Terminal terminal, GitHubAddresses gitHub)
    {
        var root = new RootCommand(Description);
        var common = new CommonOptions(root, terminal, gitHub);
        root.Subcommands.Add(ListCommand.Create(common));
        root.Subcommands.Add(AddCommand.Create(common));
        root.Subcommands.Add(UpdateCommand.Create(common));
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((HelpAction)help.Action!, terminal);
        }

        return root;
    }
}
