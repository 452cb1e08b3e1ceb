namespace FreeTierGen.ModelTool.Tests.Commands;

public sealed class UsageTests
{
    [Theory]
    [InlineData("nonsense")]
    [InlineData("list", "one", "two")]
    [InlineData("add")]
    [InlineData("add", "lending", "--nonsense")]
    [InlineData("list", "--timeout", "0")]
    [InlineData("list", "--timeout", "soon")]
    [InlineData("@nonsense")]
    public async Task What_is_not_understood_is_wrong_usage(params string[] arguments)
    {
        using var place = new Workplace();

        (await place.RunAsync(arguments)).Failed(2, "--help'.");
    }

    [Theory]
    [InlineData("'update'", "updaet")]
    [InlineData("'--source'", "list", "--sorce", "x")]
    [InlineData("'--dry-run'", "update", "--dryrun")]
    public async Task A_slip_of_the_finger_gets_a_suggestion(string suggested, params string[] arguments)
    {
        using var place = new Workplace();

        (await place.RunAsync(arguments)).Failed(2, $"Did you mean {suggested}?");
    }

    [Fact]
    public async Task Help_names_commands_options_examples_and_exit_codes_and_all_of_them_are_documented()
    {
        using var place = new Workplace();
        var page = File.ReadAllText(Repository.PathOf("docs", "smithy-model.md"));
        foreach (string[] command in new string[][] { [], ["list"], ["add"], ["update"] })
        {
            var help = (await place.RunAsync([.. command, "--help"])).Succeeded().Output;

            Assert.Contains("Examples:", help, StringComparison.Ordinal);
            Assert.All(help.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
            var options = help.Split(' ', '\n', ',', ':', '.', ';').Where(word => word.StartsWith("--", StringComparison.Ordinal)).Distinct();
            Assert.All(options.Except(["--help"]), option => Assert.Contains($"`{option}", page, StringComparison.Ordinal));
        }

        var all = (await place.RunAsync("--help")).Output;
        Assert.All(["Exit codes:", "130", "--fail-on-breaking", "SMITHY_MODEL_SOURCE", "SmithyModelSource"], part => Assert.Contains(part, all, StringComparison.Ordinal));
    }
}
