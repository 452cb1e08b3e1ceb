using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FreeTierGen.Documentation.Tests.Code;

/// <summary>A command of <c>dotnet</c> in a script.</summary>
/// <param name="Words">What stands behind <c>dotnet</c>.</param>
internal sealed partial record DotNetCommand(IReadOnlyList<string> Words)
{
    private static readonly ConcurrentDictionary<string, string?> Helps = new(StringComparer.Ordinal);

    // MSBuild's, which commands that build pass on.
    private static readonly string[] BuildOptions = ["-nodeReuse", "-p", "-t"];

    // Their help is about the words after them as well.
    private static readonly string[] Groups = ["add", "new", "nuget", "package", "sln", "tool"];

    /// <summary>The commands in a script.</summary>
    public static IEnumerable<DotNetCommand> AllIn(string script) =>
        script.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n')
            .Select(static line => Comment().Replace(line, ""))
            .SelectMany(static line => Separator().Split(line))
            .Select(static command => Word().Matches(command).Select(static word => word.Value.Trim('"', '\'')).SkipWhile(static word => word.Contains('=', StringComparison.Ordinal)).ToList())
            .Where(static words => words is ["dotnet", ..])
            .Select(static words => new DotNetCommand(words[1..]));

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public string? FindProblem()
    {
        if (LocalTools().Contains(Words[0]))
            return null;

        var own = Words.TakeWhile(static word => word != "--").ToList();
        var length = Groups.Contains(own[0]) && own.Count > 1 && !own[1].StartsWith('-') ? 2 : 1;
        var command = own[..length];
        if (command is ["nuget", var verb] && own.Count > 2)
            command = ["nuget", verb, own[2]];

        // A template's own options are behind those of the command.
        if (Helps.GetOrAdd(string.Join(' ', command), static name => OwnTemplate(name) ?? HelpOf(name)) is not { } help)
            return $"There is no 'dotnet {string.Join(' ', command)}'.";

        var unknown = own.Skip(command.Count).Where(static word => word.StartsWith('-')).Select(static word => word.Split(['=', ':'])[0]).Where(option => !BuildOptions.Contains(option) && !Regex.IsMatch(help, $@"(?<![\w-]){Regex.Escape(option)}(?![\w-])")).ToList();
        return unknown.Count > 0
            ? $"'dotnet {string.Join(' ', command)}' has no option {string.Join(' ', unknown)}."
            : MissingProject(own);
    }

    // Projects of this repository, which commands name from its root, or from where a clone is.
    private static string? MissingProject(List<string> words)
    {
        var named = words.Zip(words.Skip(1)).Where(static pair => pair.First == "--project").Select(static pair => pair.Second)
            .Concat(words.Where(static word => word.Contains(".sln", StringComparison.Ordinal) || word.StartsWith("tests/", StringComparison.Ordinal)))
            .Select(static word => word.StartsWith("freetiergen/", StringComparison.Ordinal) ? word["freetiergen/".Length..] : word);
        return named.FirstOrDefault(static name => !Path.Exists(Repository.PathOf(name))) is { } missing ? $"There is no {missing}." : null;
    }

    // A template of this repository, which nobody has installed here: its options are in its own file.
    private static string? OwnTemplate(string command) =>
        Directory.EnumerateFiles(Repository.PathOf("templates"), "template.json", SearchOption.AllDirectories)
            .Where(file => !Built().IsMatch(file) && $"new {ShortNameOf(file)}" == command)
            .Select(static file => "-n " + File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "dotnetcli.host.json")).Replace("\"longName\": \"", "--", StringComparison.Ordinal))
            .SingleOrDefault();

    private static string? ShortNameOf(string template)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(template));
        return json.RootElement.GetProperty("shortName").GetString();
    }

    private static string? HelpOf(string command)
    {
        var (exitCode, output) = DotNet.Run(Repository.Root, [.. command.Split(' '), "--help"]);
        return exitCode == 0 ? output : null;
    }

    private static HashSet<string> LocalTools()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Repository.PathOf(".config", "dotnet-tools.json")));
        return [.. manifest.RootElement.GetProperty("tools").EnumerateObject().SelectMany(static tool => tool.Value.GetProperty("commands").EnumerateArray()).Select(static command => command.GetString()!)];
    }

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex Built();

    [GeneratedRegex(@"(^|\s)#.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"&&|\|\||[;|&()]")]
    private static partial Regex Separator();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'|\\S+")]
    private static partial Regex Word();
}
