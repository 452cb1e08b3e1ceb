using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using FreeTierGen.ModelTool.Terminals;

namespace FreeTierGen.ModelTool.Commands;

/// <summary>The generated help, then examples to copy, then, for the tool as a whole, its exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction help, Terminal terminal) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["list"] = """
              smithy-model list                             every service
              smithy-model list dynamo                      those with it in their name
              smithy-model list --source ../models --json   a folder's, for scripts
            """,
        ["add"] = """
              smithy-model add dynamodb                     the newest version
              smithy-model add sqs --namespace Acme.Queues  with a namespace of your own
              smithy-model add weather --source ../models   a model of your team's
            """,
        ["update"] = """
              smithy-model update --dry-run                 what would change
              smithy-model update dynamodb                  one of several models
              smithy-model update --fail-on-breaking        for scripts: exit code 3
            """,
        ["smithy-model"] = """
              smithy-model list dynamo
              smithy-model add dynamodb
              smithy-model update --dry-run

            Exit codes:
              0    all went well
              1    the source can't be read, or what it has is no model
              2    wrong usage, or --force is needed; nothing was changed
              3    --fail-on-breaking, and an update breaks callers
              130  stopped with Ctrl+C
            """,
    };

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        help.MaxWidth = terminal.Width;
        int exitCode = help.Invoke(parseResult);
        Command command = parseResult.CommandResult.Command;
        terminal.Out.WriteLine("Examples:");
        terminal.Out.WriteLine(Examples[command is RootCommand ? Application.Name : command.Name].ReplaceLineEndings(terminal.Out.NewLine));
        return exitCode;
    }
}
