using FreeTierGen.ModelTool.Errors;

namespace FreeTierGen.ModelTool.Sources;

/// <summary>A model with what belongs to it.</summary>
/// <param name="Entry">What the source calls it.</param>
/// <param name="Model">The model.</param>
/// <param name="Licence">Its licence; null where the source has none.</param>
/// <param name="Notice">The notice; null where the source has none.</param>
/// <param name="Commit">The commit that they are of, where the source is a repository.</param>
internal sealed record FetchedModel(ModelEntry Entry, SourceContent Model, SourceContent? Licence, SourceContent? Notice, string? Commit)
{
    /// <summary>Reads a model of a catalog.</summary>
    /// <exception cref="ToolException">One of the files can't be read.</exception>
    internal static async Task<FetchedModel> ReadAsync(IModelSource source, ModelCatalog catalog, ModelEntry entry, CancellationToken cancellationToken)
    {
        SourceListing listing = catalog.Listing;
        return new FetchedModel(
            entry,
            await source.ReadAsync(listing, entry.File, SizeLimits.Model, cancellationToken),
            await ReadAsync(LicenceFiles.LicenceOf(entry.File, listing.Files)),
            await ReadAsync(LicenceFiles.NoticeOf(entry.File, listing.Files)),
            listing.Commit);

        async Task<SourceContent?> ReadAsync(SourceFile? file) =>
            file is null ? null : await source.ReadAsync(listing, file, SizeLimits.Licence, cancellationToken);
    }
}
