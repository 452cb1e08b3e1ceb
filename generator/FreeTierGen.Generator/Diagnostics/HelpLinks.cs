namespace FreeTierGen.Generator.Diagnostics;

/// <summary>Where <c>docs/diagnostics.md</c> can be read. The targets file has the same address, for what it reports itself.</summary>
internal static class HelpLinks
{
    /// <summary>The page.</summary>
    public const string Page = "https://freetiergen.example/docs/diagnostics.html";

    /// <summary>The entry of a diagnostic.</summary>
    public static string Of(string id) => $"{Page}#{id.ToLowerInvariant()}";
}
