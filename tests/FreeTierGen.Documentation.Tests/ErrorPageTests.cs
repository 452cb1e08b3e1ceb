using FreeTierGen.Runtime;

namespace FreeTierGen.Documentation.Tests;

/// <summary>The page on errors knows every exception that a client throws.</summary>
public sealed class ErrorPageTests
{
    [Fact]
    public void It_lists_each_exception_of_the_runtime_and_no_other()
    {
        var thrown = typeof(ServiceClientException).Assembly.GetExportedTypes().Where(static type => type.IsSubclassOf(typeof(ServiceClientException))).Select(static type => type.Name);
        var page = Page.All.Single(static page => page.Name == "docs/errors.md");
        var listed = File.ReadLines(Repository.PathOf(page.Name)).Where(static line => line.StartsWith("| `", StringComparison.Ordinal)).SelectMany(static line => line.Split('|')[1].Split('`').Where(static word => word.EndsWith("Exception", StringComparison.Ordinal)));

        Assert.Equal(thrown.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }
}
