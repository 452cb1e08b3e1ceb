namespace FreeTierGen.Documentation.Tests.Pages;

/// <summary>What is wrong on the pages, each with its place.</summary>
internal static class Findings
{
    /// <summary>Fails with all of them, in full, unless there is none.</summary>
    public static void AssertNone(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        Assert.True(all.Count == 0, "\n" + string.Join('\n', all));
    }
}
