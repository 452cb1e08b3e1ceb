using System.Reflection;
using System.Text.RegularExpressions;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Testing;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.Generator.Tests.Diagnostics;

public sealed class DescriptorTests
{
    private static readonly DiagnosticDescriptor[] All =
        [.. typeof(Descriptors).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (DiagnosticDescriptor)field.GetValue(null)!)];

    private static readonly string Document = File.ReadAllText(Repository.PathOf("docs", "diagnostics.md"));

    [Fact]
    public void Ids_are_consecutive_and_never_shared()
        => Assert.Equal(
            Enumerable.Range(1, All.Length).Select(number => $"FTG{number:0000}"),
            All.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void The_document_lists_exactly_these_with_severity_and_title()
    {
        var rows = All
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
            .Select(descriptor => $"| [{descriptor.Id}](#{descriptor.Id.ToLowerInvariant()}) | {descriptor.DefaultSeverity} | {descriptor.Title} |");

        Assert.Equal(rows, Lines(Document).Where(line => line.StartsWith("| [FTG", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_document_has_a_section_on_each_that_begins_with_its_title()
    {
        var lines = Lines(Document);
        foreach (var descriptor in All)
        {
            var heading = Array.IndexOf(lines, $"### {descriptor.Id}");
            Assert.True(heading >= 0, descriptor.Id);
            Assert.StartsWith($"**{descriptor.Title}.** ", lines[heading + 2], StringComparison.Ordinal);
        }

        Assert.Equal(All.Length, lines.Count(line => line.StartsWith("### FTG", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_release_notes_for_analyzers_list_exactly_these()
    {
        string[] files = ["AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md"];
        var listed = files
            .SelectMany(file => Lines(File.ReadAllText(Repository.PathOf("generator", "FreeTierGen.Generator", file))))
            .Where(line => line.StartsWith("FTG", StringComparison.Ordinal));

        Assert.Equal(
            All.Select(descriptor => $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}").Order(StringComparer.Ordinal),
            listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_test_provokes_each()
    {
        var covered = typeof(DescriptorTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .SelectMany(method => method.GetCustomAttributes<CoversAttribute>())
            .Select(attribute => attribute.Id)
            .Concat(OfReferences())
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(All.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal), covered);
    }

    // How a project refers to the package is tested where there are packages.
    private static IEnumerable<string> OfReferences()
        => Regex.Matches(File.ReadAllText(Repository.PathOf("tests", "FreeTierGen.Package.Tests", "ReferenceTests.cs")), "error (FTG[0-9]{4}): \"").Select(match => match.Groups[1].Value);

    [Fact]
    public void Each_message_says_what_is_wrong_and_what_to_do()
        => Assert.All(All, descriptor =>
        {
            var message = descriptor.MessageFormat.ToString(null);
            Assert.True(message.Contains(". ", StringComparison.Ordinal) || message.Contains("; ", StringComparison.Ordinal) || message.Contains("It has: {", StringComparison.Ordinal), message);
        });

    [Fact]
    public void Each_has_a_link_to_its_section()
        => Assert.All(All, descriptor => Assert.Equal($"{HelpLinks.Page}#{descriptor.Id.ToLowerInvariant()}", descriptor.HelpLinkUri));

    [Fact]
    public void The_document_shows_the_table_of_traits()
    {
        foreach (var kind in new[] { TraitKind.Honoured, TraitKind.Irrelevant, TraitKind.Unsupported })
        {
            var line = Assert.Single(Lines(Document), line => line.StartsWith($"**{kind}**", StringComparison.Ordinal));
            var ids = TraitSupport.OfKind(kind).Select(id => $"`{id}`");
            Assert.Contains(string.Join(", ", ids) + ".", line, StringComparison.Ordinal);
        }
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.TrimEnd('\r'))];
}
