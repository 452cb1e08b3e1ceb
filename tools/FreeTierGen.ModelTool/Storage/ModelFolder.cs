using FreeTierGen.ModelTool.Models;
using FreeTierGen.ModelTool.Sources;

namespace FreeTierGen.ModelTool.Storage;

/// <summary>Puts a model into the folder of a project: the file, its licence and notice, and what the lock file says of it.</summary>
internal static class ModelFolder
{
    /// <summary>Adds what has to be written.</summary>
    /// <param name="fetched">What the source gave.</param>
    /// <param name="model">The model in it.</param>
    /// <param name="source">What leads to the source, as the lock file has it.</param>
    /// <param name="lockFile">The folder's lock file.</param>
    /// <param name="changes">Receives the files.</param>
    internal static LockedModel Put(FetchedModel fetched, ModelFile model, string source, LockFile lockFile, FileChanges changes)
    {
        ModelEntry entry = fetched.Entry;
        var locked = new LockedModel
        {
            Name = entry.Name,
            Version = entry.Version,
            File = entry.File.Name,
            Service = model.Service.Id.ToString(),
            Source = source,
            Address = fetched.Model.Address,
            Commit = fetched.Commit,
            ETag = fetched.Model.ETag,
            Sha256 = LockFile.DigestOf(fetched.Model.Bytes),
            Licence = PutText("LICENSE", fetched.Licence),
            Notice = PutText("NOTICE", fetched.Notice),
        };
        changes.Write(Path.Combine(lockFile.Folder, locked.File), fetched.Model.Bytes);
        lockFile.Set(locked);
        changes.Write(lockFile.Path, lockFile.ToBytes());
        return locked;

        string? PutText(string kind, SourceContent? text)
        {
            if (text is null)
            {
                return null;
            }

            // Models of one source share their licence; another's stands beside it under a name of its own.
            string shared = kind + ".txt";
            string own = $"{kind}-{entry.Name}.txt";
            string name = IsFree(shared, text.Bytes) || OwnersOf(shared).All(owner => owner.Source == source) && OwnersOf(shared).Any() ? shared : own;
            changes.Write(Path.Combine(lockFile.Folder, name), text.Bytes);
            return name;
        }

        IEnumerable<LockedModel> OwnersOf(string name) => lockFile.Models.Where(other => other.Licence == name || other.Notice == name);

        bool IsFree(string name, byte[] content) =>
            Path.Combine(lockFile.Folder, name) is var path && (!File.Exists(path) || File.ReadAllBytes(path).AsSpan().SequenceEqual(content));
    }

    /// <summary>What leads to a source from the lock file: a relative folder starts there, so that it leads there on other machines too.</summary>
    internal static string SourceFrom(LockFile lockFile, string source, string folder) =>
        source.Contains("://", StringComparison.Ordinal) || Path.IsPathRooted(source)
            ? source
            : Path.GetRelativePath(lockFile.Folder, Path.GetFullPath(source, folder)).Replace('\\', '/');
}
