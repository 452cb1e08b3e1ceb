namespace FreeTierGen.ModelTool.Storage;

/// <summary>
/// Files that change together. Each is written beside its place and moved there, so that nobody ever sees half of one; what can't be
/// done leaves all of them as they were.
/// </summary>
internal sealed class FileChanges : IDisposable
{
    private readonly List<(string Path, byte[]? Content)> _changes = [];
    private readonly Stack<Action> _undo = [];
    private readonly List<string> _temporary = [];

    /// <summary>Adds a file to write.</summary>
    internal void Write(string path, byte[] content) => _changes.Add((path, content));

    /// <summary>Adds a file to delete, if it is there.</summary>
    internal void Delete(string path) => _changes.Add((path, null));

    /// <summary>Makes the changes that were added since the last time.</summary>
    /// <exception cref="IOException">A file can't be written. All are as they were.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    internal void Apply()
    {
        try
        {
            List<(string Path, string? Prepared)> prepared = [.. _changes.Select(change => (change.Path, change.Content is { } content ? Prepare(change.Path, content) : null))];
            _changes.Clear();
            foreach ((string path, string? temporary) in prepared)
            {
                Replace(path, temporary);
            }
        }
        catch
        {
            Undo();
            throw;
        }
    }

    /// <summary>Takes all changes back.</summary>
    internal void Undo()
    {
        _changes.Clear();
        while (_undo.TryPop(out Action? undo))
        {
            undo();
        }
    }

    public void Dispose() => DeleteTemporary();

    private void DeleteTemporary()
    {
        foreach (string file in _temporary)
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // What was asked for is done. A file that is left over harms nobody.
            }
        }
    }

    private string Prepare(string path, byte[] content)
    {
        CreateFolder(Path.GetDirectoryName(path)!);
        string temporary = Temporary(path);
        File.WriteAllBytes(temporary, content);
        return temporary;
    }

    private void CreateFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        CreateFolder(Path.GetDirectoryName(folder)!);
        Directory.CreateDirectory(folder);
        _undo.Push(() =>
        {
            DeleteTemporary();
            Directory.Delete(folder);
        });
    }

    private void Replace(string path, string? prepared)
    {
        if (!File.Exists(path))
        {
            if (prepared is not null)
            {
                File.Move(prepared, path);
                _undo.Push(() => File.Delete(path));
            }

            return;
        }

        string former = Temporary(path);
        File.Copy(path, former);
        if (prepared is null)
        {
            File.Delete(path);
        }
        else
        {
            File.Move(prepared, path, overwrite: true);
        }

        _undo.Push(() => File.Move(former, path, overwrite: true));
    }

    // No model: a glob over *.json must not see it, and a build that runs meanwhile must not either.
    private string Temporary(string path)
    {
        string temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        _temporary.Add(temporary);
        return temporary;
    }
}
