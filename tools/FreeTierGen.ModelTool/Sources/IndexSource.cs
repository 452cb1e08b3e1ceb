namespace FreeTierGen.ModelTool.Sources;

/// <summary>A folder on a web server, with a list of what is in it.</summary>
/// <param name="name">What <c>--source</c> was.</param>
/// <param name="address">The folder, or its index.</param>
/// <param name="download">Reads from the server.</param>
internal sealed class IndexSource(string name, Uri address, Download download) : IModelSource
{
    /// <summary>What the list is called where the address does not name it.</summary>
    internal const string IndexName = "index.json";

    private readonly Uri _index = IsIndex(address) ? address : new Uri(AsFolder(address), IndexName);

    public string Name => name;

    public async Task<SourceListing> ListAsync(CancellationToken cancellationToken)
    {
        SourceContent index = await download.GetAsync(_index, SizeLimits.Index, cancellationToken);
        return new SourceListing(IndexReader.Read(index.Bytes, _index));
    }

    public Task<SourceContent> ReadAsync(SourceListing listing, SourceFile file, int limit, CancellationToken cancellationToken) =>
        download.GetFileAsync(new Uri(_index, "."), file, limit, cancellationToken);

    public void Dispose() => download.Dispose();

    private static bool IsIndex(Uri address) => address.AbsolutePath.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static Uri AsFolder(Uri address) => address.AbsolutePath.EndsWith('/') ? address : new UriBuilder(address) { Path = address.AbsolutePath + "/" }.Uri;
}
