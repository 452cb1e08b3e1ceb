using FreeTierGen.ModelTool.Comparison;
using FreeTierGen.ModelTool.Json;
using FreeTierGen.ModelTool.Models;
using FreeTierGen.ModelTool.Sources;
using FreeTierGen.ModelTool.Storage;

namespace FreeTierGen.ModelTool.Commands;

/// <summary>What a source has for a model of the project, beside what the project has.</summary>
/// <param name="Locked">What the lock file says.</param>
/// <param name="Fetched">What the source has.</param>
/// <param name="Model">The source's model, read.</param>
/// <param name="Source">What leads to the source, as the lock file is to have it.</param>
/// <param name="IsEdited">The file in the project is not what was fetched once.</param>
/// <param name="Changes">What differs, what breaks callers first.</param>
internal sealed record ModelUpdate(LockedModel Locked, FetchedModel Fetched, ModelFile Model, string Source, bool IsEdited, IReadOnlyList<ModelChange> Changes)
{
    /// <summary>The source has what was fetched.</summary>
    internal bool IsCurrent => Locked.Version == Fetched.Entry.Version && Locked.Sha256 == Digest;

    internal string Digest => LockFile.DigestOf(Fetched.Model.Bytes);

    internal bool IsBreaking => Changes.Any(change => change.Impact == Impact.Breaking);

    internal int Count(Impact impact) => Changes.Count(change => change.Impact == impact);

    /// <summary>The update for scripts.</summary>
    internal UpdateItem ToItem(string status) => new(
        Locked.Name,
        Locked.Version,
        Fetched.Entry.Version,
        Locked.Sha256,
        Digest,
        status,
        Count(Impact.Breaking),
        Count(Impact.Attention),
        [
            .. Changes.Select(change => new ChangeItem(
                change.Kind.ToString().ToLowerInvariant(), change.Subject, change.Name, change.Impact.ToString().ToLowerInvariant(), change.Text)),
        ]);
}
