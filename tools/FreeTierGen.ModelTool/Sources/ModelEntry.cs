using System.Text.RegularExpressions;

namespace FreeTierGen.ModelTool.Sources;

/// <summary>A model that a source offers.</summary>
/// <param name="Name">The service's name, such as <c>dynamodb</c>.</param>
/// <param name="Version">The API version, such as <c>2012-08-10</c>; empty where the file's name has none.</param>
/// <param name="File">The file.</param>
internal sealed partial record ModelEntry(string Name, string Version, SourceFile File)
{
    /// <summary>The name and, where there is one, the version.</summary>
    public override string ToString() => Version.Length > 0 ? $"{Name} {Version}" : Name;

    /// <summary>
    /// The model that a path stands for, as AWS names them (<c>models/dynamodb/service/2012-08-10/dynamodb-2012-08-10.json</c>, or
    /// that file in any folder), or without a version (<c>weather.json</c>). Null where it stands for none.
    /// </summary>
    internal static ModelEntry? Of(SourceFile file)
    {
        // The name becomes that of a file beside a project.
        Match match = FileName().Match(file.Name);
        return match.Success && file.Name is not IndexSource.IndexName ? new ModelEntry(match.Groups["name"].Value, match.Groups["version"].Value, file) : null;
    }

    [GeneratedRegex(@"\A(?<name>[A-Za-z0-9_][A-Za-z0-9._-]*?)(-(?<version>[0-9]{4}-[0-9]{2}-[0-9]{2}))?\.json\z", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
