using System.Globalization;
using System.Text;

namespace FreeTierGen.ModelTool.Projects;

/// <summary>File paths as MSBuild writes them in items.</summary>
internal static class MSBuildText
{
    private const string Special = "%$@;*?";

    /// <summary>The path as the value of <c>Include</c>: nothing in it is taken for a pattern or a property.</summary>
    internal static string Escape(string path)
    {
        var escaped = new StringBuilder(path.Length);
        foreach (char c in path)
        {
            _ = Special.Contains(c, StringComparison.Ordinal)
                ? escaped.Append(CultureInfo.InvariantCulture, $"%{(int)c:X2}")
                : escaped.Append(c == '\\' ? '/' : c);
        }

        return escaped.ToString();
    }

    /// <summary>The full paths that a value of <c>Include</c> names; patterns and what has to be evaluated are left out.</summary>
    internal static IEnumerable<string> Paths(string include, string folder)
    {
        foreach (string part in include.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.AsSpan().IndexOfAny("*?") < 0 && !part.Contains("$(", StringComparison.Ordinal) && !part.Contains("@(", StringComparison.Ordinal))
            {
                yield return Path.GetFullPath(Uri.UnescapeDataString(part).Replace('\\', '/'), folder);
            }
        }
    }
}
