namespace FreeTierGen.Sample.Tests.Commands;

public class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Help_explains_commands_options_examples_and_exit_codes(string option)
    {
        ToolResult result = (await ToolProcess.RunAsync(option)).Succeeded();

        Assert.All(
            [
                "status", "activities", "activity <ID>", "usage", "upgrade", "serve", "completion <SHELL>", "--json", "--csv", "--no-color", "--live", "--profile <NAME>",
                "--region <REGION>", "--endpoint <URL>", "Examples:", "Exit codes:", "  3 ", "130",
            ],
            part => Assert.Contains(part, result.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("status", "--all", "--watch", "--interval <TIME>", "--fail-on <exceeded|forecast>")]
    [InlineData("activities", "--status <STATUS>", "--language <LANGUAGE>", "not-started")]
    [InlineData("activity", "<ID>", "--language <LANGUAGE>")]
    [InlineData("usage", "--service <NAME>", "--over <PERCENT>", "--exact", "--watch", "--interval <TIME>", "--fail-on <exceeded|forecast>")]
    [InlineData("completion", "<SHELL>", "powershell")]
    [InlineData("serve", "--port <PORT>")]
    [InlineData("upgrade", "--yes")]
    public async Task Each_command_explains_itself_with_examples(string command, params string[] parts)
    {
        ToolResult result = (await ToolProcess.RunAsync(command, "--help")).Succeeded();

        Assert.All([.. parts, "--live", "--json", $"  freetier {command}"], part => Assert.Contains(part, result.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_fits_a_terminal_of_80_columns()
    {
        foreach (string[] command in new string[][] { [], ["status"], ["activities"], ["activity"], ["usage"], ["upgrade"], ["serve"], ["completion"] })
        {
            ToolResult result = await ToolProcess.RunAsync([.. command, "--help"]);
            Assert.All(result.OutputLines, line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        }
    }

    [Fact]
    public async Task Version_is_told() => Assert.Matches(@"^\d+\.\d+\.\d+", (await ToolProcess.RunAsync("--version")).Succeeded().Output);
}
