using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FreeTierGen.ModelTool.Errors;

namespace FreeTierGen.ModelTool.Storage;

/// <summary>The file that records where the models of a folder come from. It is meant to be checked in.</summary>
internal sealed class LockFile
{
    /// <summary>The file's name. It is JSON, but a glob over the models' <c>*.json</c> must not find it.</summary>
    internal const string Name = "smithy-models.lock";

    private const int CurrentFormat = 1;

    // Paths stay readable: the file is no HTML.
    private static readonly LockContext Readable = new(new JsonSerializerOptions(LockContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private readonly SortedDictionary<string, LockedModel> _models = new(StringComparer.OrdinalIgnoreCase);

    private LockFile(string folder) => Folder = folder;

    /// <summary>The folder of lock file and models.</summary>
    internal string Folder { get; }

    internal string Path => System.IO.Path.Combine(Folder, Name);

    /// <summary>The models in order of their names.</summary>
    internal IReadOnlyCollection<LockedModel> Models => _models.Values;

    /// <summary>Reads the lock file of a folder; an empty one where there is none.</summary>
    /// <exception cref="ToolException">The file is broken, or newer than this tool.</exception>
    internal static LockFile Load(string folder)
    {
        var file = new LockFile(folder);
        if (!File.Exists(file.Path))
        {
            return file;
        }

        try
        {
            LockDocument? document = JsonSerializer.Deserialize(File.ReadAllBytes(file.Path), LockContext.Default.LockDocument);
            if (document is not { Format: CurrentFormat, Models: { } models })
            {
                throw ToolException.Failure($"{file.Path} is of a format that this version of smithy-model does not know. Use a newer one.");
            }

            foreach (LockedModel model in models)
            {
                file.Set(Checked(model, file.Path));
            }
        }
        catch (JsonException exception)
        {
            throw ToolException.Failure($"{file.Path} is broken: {exception.Message} Restore it, or delete it and add the models anew.", exception);
        }

        return file;
    }

    internal LockedModel? Find(string name) => _models.GetValueOrDefault(name);

    internal void Set(LockedModel model) => _models[model.Name] = model;

    /// <summary>The file's content: the same for the same models, whatever the machine.</summary>
    internal byte[] ToBytes()
    {
        var document = new LockDocument(CurrentFormat, [.. Models]);
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(document, Readable.LockDocument).ReplaceLineEndings("\n") + "\n");
    }

    /// <summary>The digest that the file records.</summary>
    internal static string DigestOf(byte[] content) => Convert.ToHexString(SHA256.HashData(content)).ToLowerInvariant();

    // Files are deleted and replaced by what stands here.
    private static LockedModel Checked(LockedModel model, string path)
    {
        foreach (string? name in new[] { model.File, model.Licence, model.Notice })
        {
            if (name is not null && (name.Length == 0 || name is "." or ".." || name.AsSpan().IndexOfAny('/', '\\') >= 0))
            {
                throw ToolException.Failure($"{path} names '{name}', which is no file of its folder.");
            }
        }

        return model;
    }
}
