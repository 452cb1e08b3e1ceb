namespace FreeTierGen.Sample.Tests.Completion;

/// <summary>Shells complete by the script that the tool prints for them.</summary>
public sealed class CompletionTests
{
    /// <summary>What is typed up to the cursor, and what it can go on with.</summary>
    public static TheoryData<string, string[]> Lines => new()
    {
        { "freetier us", ["usage"] },
        { "freetier act", ["activities", "activity"] },
        { "freetier ", ["activities", "activity", "completion", "serve", "status", "upgrade", "usage"] },
        { "freetier usage --fail-on ", ["exceeded", "forecast"] },
        { "freetier usage --fail-on f", ["forecast"] },
        { "freetier usage --ex", ["--exact"] },
        { "freetier activities --status in", ["in-progress"] },
        { "freetier activities --language de", ["de-DE"] },
        { "freetier completion ", ["bash", "fish", "powershell", "zsh"] },
        { "freetier --l", ["--live"] },
        { "freetier nonsense", [] },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Bash_completes(string line, string[] candidates)
    {
        // Bash sets these for a completion function, and calls it with the command, the word and the word before.
        string script = $$"""
            source "$1"
            COMP_LINE='{{line}}'
            COMP_POINT=${#COMP_LINE}
            [[ $(complete -p freetier) == 'complete -F _freetier freetier' ]] || exit 9
            _freetier freetier
            printf '%s\n' "${COMPREPLY[@]}"
            """;

        Assert.Equal(candidates, Sorted(await Shell.RunAsync("bash", ["--norc"], script, "bash")));
    }

    // Where no one types, the completion system's own function and builtin are called by what stands in for them.
    [Fact]
    public Task Zsh_completes() => AssertEveryLineAsync("zsh", ["-f"], "zsh", line => $$"""
        compdef() { [[ "$*" == '_freetier freetier' ]] || exit 9 }
        compadd() { shift; print -l -- "$@" }
        source "$1"
        line='{{line}}'
        words=("${(@s: :)line}")
        CURRENT=${#words}
        PREFIX=$words[CURRENT]
        _freetier
        """);

    [Fact]
    public Task Fish_completes() => AssertEveryLineAsync("fish", ["--no-config"], "fish", line => $"""
        source $argv[1]
        complete --do-complete '{line}'
        """);

    [Fact]
    public Task PowerShell_completes() => AssertEveryLineAsync("pwsh", ["-NoProfile", "-File"], "powershell", line => $$"""
        Get-Content -Raw $args[0] | Invoke-Expression
        [System.Management.Automation.CommandCompletion]::CompleteInput('{{line}}', {{line.Length}}, $null).CompletionMatches | ForEach-Object CompletionText
        """);

    [Theory]
    [InlineData("[suggest:11]", "freetier us", "usage")]
    [InlineData("[suggest:11]", "freetier us --json", "usage")]
    [InlineData("[suggest:6]", "freetier us")]
    [InlineData("[suggest:2]", "us", "usage")]
    [InlineData("[suggest]", "freetier us", "usage")]
    [InlineData("[suggest:99999999999]", "freetier us", "usage")]
    [InlineData("[suggest:17]", "/opt/freetier.exe us")]
    [InlineData("[suggest:20]", "/opt/freetier.exe us", "usage")]
    [InlineData("[suggest:9]", "freetier  --json", "activities", "activity", "completion", "serve", "status", "upgrade", "usage")]
    public async Task The_directive_answers_for_the_cursor_and_for_any_way_to_name_the_tool(string directive, string line, params string[] candidates)
    {
        ToolResult result = (await PinnedTool.RunAsync("2026-11-20T12:00:00Z", directive, line)).Succeeded();

        Assert.Equal(candidates, Sorted(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("completion")]
    [InlineData("completion", "tcsh")]
    public async Task A_shell_that_is_none_is_wrong_usage(params string[] arguments) => (await ToolProcess.RunAsync(arguments)).Failed(2);

    private static async Task AssertEveryLineAsync(string shell, string[] arguments, string completion, Func<string, string> scriptFor)
    {
        foreach (TheoryDataRow<string, string[]> row in Lines)
        {
            (string line, string[] candidates) = row.Data;
            string[] completed = Sorted(await Shell.RunAsync(shell, arguments, scriptFor(line), completion));

            // Where a tool has nothing to say, PowerShell offers files.
            Assert.True(candidates.SequenceEqual(completed) || (candidates.Length == 0 && shell == "pwsh"), $"{shell}: '{line}' {string.Join(' ', completed)}");
        }
    }

    private static string[] Sorted(IEnumerable<string> candidates) => [.. candidates.Order(StringComparer.Ordinal)];
}
