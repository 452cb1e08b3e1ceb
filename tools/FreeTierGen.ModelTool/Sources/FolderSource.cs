using System.IO.Enumeration;
using System.Text;
using FreeTierGen.ModelTool.Errors;

namespace FreeTierGen.ModelTool.Sources;

/// <summary>A folder and those below it, for instance a clone of AWS's repository.</summary>
internal sealed class FolderSource(string name, string folder) : IModelSource
{
    // How far into a file without a version in its name the tool looks for what every model begins with.
    private const int HeadLength = 1024;

    private static readonly HashSet<string> PassedOver = new(StringComparer.OrdinalIgnoreCase) { ".git", "bin", "obj", "node_modules" };

    public string Name => name;

    public Task<SourceListing> ListAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            throw ToolException.Usage($"the source '{name}' is no folder: there is nothing at {folder}.");
        }

        var files = new FileSystemEnumerable<string>(
            folder,
            static (ref FileSystemEntry entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory,

            // A link to a folder may lead back to where it is.
            ShouldRecursePredicate = static (ref FileSystemEntry entry) =>
                !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && !PassedOver.Contains(entry.FileName.ToString()),
        };

        var listed = new List<SourceFile>();
        foreach (string path in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = new SourceFile(Path.GetRelativePath(folder, path).Replace('\\', '/'));
            if (LicenceFiles.IsLicence(file) || ModelEntry.Of(file) is { Version.Length: > 0 } || (ModelEntry.Of(file) is not null && LooksLikeModel(path)))
            {
                listed.Add(file);
            }
        }

        return Task.FromResult(new SourceListing(listed));
    }

    public async Task<SourceContent> ReadAsync(SourceListing listing, SourceFile file, int limit, CancellationToken cancellationToken)
    {
        string path = Path.Combine(folder, file.Path);
        try
        {
            return new FileInfo(path).Length > limit
                ? throw ToolException.Failure($"{path} is larger than {SizeLimits.Text(limit)}.")
                : new SourceContent(await File.ReadAllBytesAsync(path, cancellationToken), file.Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Failure($"{path} can't be read: {exception.Message}", exception);
        }
    }

    public void Dispose()
    {
    }

    private static bool LooksLikeModel(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            var head = new byte[HeadLength];
            int length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return Encoding.UTF8.GetString(head, 0, length).Contains("\"smithy\"", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
