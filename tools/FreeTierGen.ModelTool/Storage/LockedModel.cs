using System.Text.Json.Serialization;

namespace FreeTierGen.ModelTool.Storage;

/// <summary>What the lock file says of a model.</summary>
internal sealed record LockedModel
{
    /// <summary>The name that the source knows it by.</summary>
    public required string Name { get; init; }

    /// <summary>The API version; empty where the source has none.</summary>
    public required string Version { get; init; }

    /// <summary>The file, beside the lock file.</summary>
    public required string File { get; init; }

    /// <summary>The service that a client is generated for: its shape id.</summary>
    public required string Service { get; init; }

    /// <summary>Where updates come from: what <c>--source</c> was. A relative folder starts from the lock file's.</summary>
    public required string Source { get; init; }

    /// <summary>Where the file came from: a URL that gives the same file for ever where the source is a repository, or a path in the source's folder.</summary>
    public required string Address { get; init; }

    /// <summary>The commit that it is of, where the source is a repository.</summary>
    public string? Commit { get; init; }

    /// <summary>What the server called this version of the file.</summary>
    public string? ETag { get; init; }

    /// <summary>The file's SHA-256 in hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The licence's text, beside the lock file; null where the source has none.</summary>
    public string? Licence { get; init; }

    /// <summary>The notice, beside the lock file; null where the source has none.</summary>
    public string? Notice { get; init; }
}

/// <summary>The lock file as a whole.</summary>
internal sealed record LockDocument(int Format, IReadOnlyList<LockedModel> Models);

/// <summary>How the lock file is written and read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LockDocument))]
internal sealed partial class LockContext : JsonSerializerContext;
