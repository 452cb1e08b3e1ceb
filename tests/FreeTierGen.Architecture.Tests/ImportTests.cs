using FreeTierGen.Testing;

namespace FreeTierGen.Architecture.Tests;

/// <summary>The order of imports, which neither compiler nor analyzers look at: System first, then by name; static ones and aliases at the end.</summary>
public sealed class ImportTests
{
    // What is written by hand, in rooms of the repository that hold C#.
    private static readonly string[] Roots = ["benchmarks", "generator", "packaging", "runtime", "samples", "templates", "tests", "tools"];

    [Fact]
    public void Imports_are_in_order()
    {
        var files = Roots
            .SelectMany(root => Directory.EnumerateFiles(Repository.PathOf(root), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.EndsWith(".verified.cs", StringComparison.Ordinal) && !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .ToList();

        Assert.True(files.Count > 1000, $"Only {files.Count} files were looked at.");
        Assert.All(files, file =>
        {
            foreach (var imports in BlocksOf(File.ReadLines(file)))
            {
                Assert.Equal(imports.OrderBy(import => import, Comparer<string>.Create(Compare)), imports);
            }
        });
    }

    [Theory]
    [InlineData("using System;", "using Acme;")]
    [InlineData("using System.Text;", "using Acme;")]
    [InlineData("using Acme;", "using Acme.Text;")]
    [InlineData("using Acme.Text;", "using AcmeOther;")]
    [InlineData("using Systematic;", "using Zoo;")]
    [InlineData("using Zoo;", "using static Acme.Text;")]
    [InlineData("using static Zoo;", "using Acme = Other;")]
    public void What_comes_first(string first, string second)
    {
        Assert.True(Compare(first, second) < 0);
        Assert.True(Compare(second, first) > 0);
    }

    // What stands at a file's top; between directives such as #if each block has its own order.
    private static List<List<string>> BlocksOf(IEnumerable<string> lines)
    {
        List<List<string>> blocks = [[]];
        foreach (var line in lines)
        {
            if (line.StartsWith("using ", StringComparison.Ordinal))
            {
                blocks[^1].Add(line);
            }
            else if (line.StartsWith('#'))
            {
                blocks.Add([]);
            }
            else if (line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            {
                break;
            }
        }

        return blocks;
    }

    private static int Compare(string left, string right)
    {
        var (first, second) = (Key(left), Key(right));
        var byKind = first.Kind.CompareTo(second.Kind);
        return byKind != 0 ? byKind : string.Compare(first.Name, second.Name, StringComparison.OrdinalIgnoreCase);
    }

    private static (int Kind, string Name) Key(string line)
    {
        var text = line["using ".Length..^1];

        // A dot comes before whatever else a name may go on with.
        var name = text.Replace('.', '\u0001');
        return text.Contains('=', StringComparison.Ordinal) ? (3, name)
            : text.StartsWith("static ", StringComparison.Ordinal) ? (2, name)
            : text == "System" || text.StartsWith("System.", StringComparison.Ordinal) ? (0, name)
            : (1, name);
    }
}
