using System.Text.Json;
using FreeTierGen.ModelTool.Errors;

namespace FreeTierGen.ModelTool.Sources;

/// <summary>
/// Reads a list of files: git's tree as GitHub's API has it (<c>tree</c>, with <c>path</c>, <c>type</c> and <c>sha</c> of each), or
/// paths alone (<c>files</c>).
/// </summary>
internal static class IndexReader
{
    /// <summary>The files.</summary>
    /// <param name="utf8">The index.</param>
    /// <param name="address">Where it came from, for messages.</param>
    /// <exception cref="ToolException">It is no index, or not all of it.</exception>
    internal static IReadOnlyList<SourceFile> Read(byte[] utf8, Uri address)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8.AsMemory(utf8.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
            JsonElement root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("truncated", out JsonElement truncated) && truncated.ValueKind == JsonValueKind.True)
            {
                throw ToolException.Failure($"{address} lists a part of its files only. Clone the repository, and let --source lead to the folder.");
            }

            IEnumerable<SourceFile?>? files = root.ValueKind != JsonValueKind.Object ? null
                : root.TryGetProperty("tree", out JsonElement tree) && tree.ValueKind == JsonValueKind.Array ? tree.EnumerateArray().Select(FileOf)
                : root.TryGetProperty("files", out JsonElement paths) && paths.ValueKind == JsonValueKind.Array ? paths.EnumerateArray().Select(FileOf)
                : null;
            return files is null
                ? throw ToolException.Failure($"{address} is no index of models: it is no object with \"tree\" or \"files\".")
                : [.. files.OfType<SourceFile>()];
        }
        catch (JsonException exception)
        {
            throw ToolException.Failure($"{address} is no index of models: it is no JSON ({exception.Message})", exception);
        }
    }

    private static SourceFile? FileOf(JsonElement item)
    {
        if (item.ValueKind == JsonValueKind.String)
        {
            return Safe(item.GetString()!, blobId: null);
        }

        return item.ValueKind == JsonValueKind.Object && Text(item, "type") is null or "blob" && Text(item, "path") is { } path ? Safe(path, Text(item, "sha")) : null;
    }

    // A path is put behind the source's address: it must not lead elsewhere.
    private static SourceFile? Safe(string path, string? blobId) =>
        path.Length == 0 || path.Any(c => char.IsControl(c) || c is '\\' or '?' or '#') || path.Split('/').Any(part => part is "" or "." or "..") ? null : new SourceFile(path, blobId);

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
