using System.Text;
using System.Xml;

namespace FreeTierGen.ModelTool.Projects;

/// <summary>Where a project takes its models from, if it says so: the property <c>SmithyModelSource</c>.</summary>
internal static class SourceSetting
{
    internal const string Property = "SmithyModelSource";

    /// <summary>The setting of the project, else of what it shares with others; null where there is none. With it, the folder that a relative path starts from.</summary>
    internal static (string Source, string Folder)? Of(ProjectFile project)
    {
        if (project.Property(Property) is { } own)
        {
            return (own, project.Folder);
        }

        foreach (string file in ProjectItems.SharedFiles(project.Folder))
        {
            if (Read(file) is { } shared)
            {
                return (shared, Path.GetDirectoryName(file)!);
            }
        }

        return null;
    }

    private static string? Read(string file)
    {
        try
        {
            return ProjectText.Parse(File.ReadAllText(file, Encoding.UTF8)).Property(Property);
        }
        catch (XmlException)
        {
            // The build tells of it; here it says nothing of a source.
            return null;
        }
    }
}
