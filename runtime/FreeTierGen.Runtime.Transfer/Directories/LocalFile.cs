using System.IO.Enumeration;

namespace FreeTierGen.Runtime.Transfer.Directories;

/// <summary>A file of a directory.</summary>
/// <param name="RelativePath">Its name below the directory.</param>
/// <param name="Length">Its bytes.</param>
internal readonly record struct LocalFile(string RelativePath, long Length)
{
    /// <summary>All files of a directory. Links to other directories are not followed, as they may lead back.</summary>
    /// <param name="directory">The directory, in full.</param>
    /// <param name="isRecursive">Whether those of directories in it are among them.</param>
    /// <exception cref="IOException">A directory can't be read.</exception>
    public static IEnumerable<LocalFile> AllOf(string directory, bool isRecursive) => new FileSystemEnumerable<LocalFile>(
        directory,
        (ref FileSystemEntry entry) => new LocalFile(Path.GetRelativePath(directory, entry.ToFullPath()), entry.Length),
        new EnumerationOptions { RecurseSubdirectories = isRecursive, AttributesToSkip = 0, IgnoreInaccessible = false })
    {
        ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory,
        ShouldRecursePredicate = static (ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
    };
}
