using FreeTierGen.ModelTool.Errors;

namespace FreeTierGen.ModelTool.Storage;

/// <summary>Finds the folder of a project's models.</summary>
internal static class LockFolder
{
    // Where builds and packages write; a copy of a lock file there is nobody's.
    private static readonly string[] PassedOver = ["bin", "obj", "node_modules", ".git"];

    /// <summary>The folder of the only lock file below the project.</summary>
    /// <exception cref="ToolException">There is none, or there are several.</exception>
    internal static string Find(string projectFolder)
    {
        List<string> found = [.. FoldersBelow(projectFolder).Where(folder => File.Exists(Path.Combine(folder, LockFile.Name)))];
        return found switch
        {
            [var one] => one,
            [] => throw ToolException.Usage($"there is no {LockFile.Name} below {projectFolder}: 'smithy-model add' makes one. --output says where models are that are elsewhere."),
            _ => throw ToolException.Usage($"there are several {LockFile.Name} below {projectFolder}. Choose with --output: {string.Join(", ", found.Select(folder => Path.GetRelativePath(projectFolder, folder)))}."),
        };
    }

    private static IEnumerable<string> FoldersBelow(string folder)
    {
        yield return folder;
        foreach (DirectoryInfo child in new DirectoryInfo(folder).EnumerateDirectories().OrderBy(child => child.Name, StringComparer.Ordinal))
        {
            if (!PassedOver.Contains(child.Name, StringComparer.OrdinalIgnoreCase) && !child.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                foreach (string below in FoldersBelow(child.FullName))
                {
                    yield return below;
                }
            }
        }
    }
}
