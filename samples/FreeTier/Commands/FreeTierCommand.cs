using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using FreeTier.Terminals;

namespace FreeTier.Commands;

/// <summary>The command line as a whole.</summary>
internal static class FreeTierCommand
{
    private const string Description = """
        Shows what is left of your AWS Free Tier: plan, credits, activities that earn credits, and the usage that will go over its free limit.

        Without --live or --endpoint it runs on made-up data from a service inside this program, so you can try everything without an AWS account.
        """;

    internal static RootCommand Create(Terminal terminal)
    {
        var connection = new ConnectionOptions();
        var output = new OutputOptions();
        var starter = new CommandStarter(terminal, connection, output);

        var root = new RootCommand(Description);
        StatusCommand.AddTo(root, starter);
        root.Subcommands.Add(ActivitiesCommand.Create(starter));
        root.Subcommands.Add(ActivityCommand.Create(starter));
        root.Subcommands.Add(UsageCommand.Create(starter));
        root.Subcommands.Add(UpgradeCommand.Create(starter));
        root.Subcommands.Add(ServeCommand.Create(terminal, connection));
        root.Subcommands.Add(CompletionCommand.Create(terminal));
        output.AddTo(root);
        connection.AddTo(root);

        foreach (HelpOption help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((HelpAction)help.Action!, terminal);
        }

        root.Directives.OfType<SuggestDirective>().Single().Action = new SuggestAction(root, terminal);
        return root;
    }
}
