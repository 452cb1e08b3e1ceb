using System.Text;
using System.Text.RegularExpressions;

namespace FreeTierGen.Generator.Pipeline;

/// <summary>An item's <c>Include</c> as MSBuild matches files with it: <c>*</c> and <c>?</c> in a name, <c>**</c> for folders.</summary>
internal static class FilePattern
{
    /// <summary>An expression for full paths.</summary>
    /// <param name="projectPath">The full path of the project, at whose folder patterns start.</param>
    /// <param name="pattern">The pattern.</param>
    public static Regex Of(string projectPath, string pattern)
    {
        var parts = new List<string>();
        pattern = pattern.Replace('\\', '/');
        var isRooted = pattern.StartsWith("/", StringComparison.Ordinal) || (pattern.Length > 1 && pattern[1] == ':');
        var folder = projectPath.Replace('\\', '/');
        folder = folder.Substring(0, folder.LastIndexOf('/') + 1);
        foreach (var part in (isRooted ? pattern : folder + pattern).Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        var expression = new StringBuilder("^/?");
        for (var i = 0; i < parts.Count; i++)
        {
            var isLast = i == parts.Count - 1;
            expression.Append(parts[i] == "**" ? isLast ? ".*" : "(.*/)?" : Name(parts[i]) + (isLast ? "" : "[/\\\\]"));
        }

        return new Regex(expression.Append('$').ToString().Replace("(.*/)?", "(.*[/\\\\])?"), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    private static string Name(string part) => Regex.Escape(part).Replace("\\*", "[^/\\\\]*").Replace("\\?", "[^/\\\\]");
}
