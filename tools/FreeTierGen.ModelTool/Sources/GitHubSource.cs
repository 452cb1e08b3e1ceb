using System.Text;
using FreeTierGen.ModelTool.Errors;

namespace FreeTierGen.ModelTool.Sources;

/// <summary>Where GitHub answers.</summary>
/// <param name="Api">The API, which lists files.</param>
/// <param name="Raw">The files themselves.</param>
internal sealed record GitHubAddresses(Uri Api, Uri Raw)
{
    internal static GitHubAddresses Public { get; } = new(new Uri("https://api.github.com/"), new Uri("https://raw.githubusercontent.com/"));
}

/// <summary>A repository on GitHub. Listing and files are of one commit, whatever is pushed meanwhile.</summary>
/// <param name="name">What <c>--source</c> was.</param>
/// <param name="repository">Owner and name, such as <c>aws/api-models-aws</c>.</param>
/// <param name="reference">A branch, tag or commit.</param>
/// <param name="addresses">Where GitHub answers.</param>
/// <param name="download">Reads from it.</param>
internal sealed class GitHubSource(string name, string repository, string reference, GitHubAddresses addresses, Download download) : IModelSource
{
    public string Name => name;

    public async Task<SourceListing> ListAsync(CancellationToken cancellationToken)
    {
        var api = new Uri(addresses.Api, $"repos/{repository}/");
        var newest = new Uri(api, $"commits/{Uri.EscapeDataString(reference)}");
        SourceContent answer = await download.GetAsync(newest, SizeLimits.Licence, cancellationToken, accept: "application/vnd.github.sha");
        string commit = Encoding.UTF8.GetString(answer.Bytes).Trim();
        if (commit.Length is not (40 or 64) || !commit.All(char.IsAsciiHexDigit))
        {
            throw ToolException.Failure($"{newest} did not answer with a commit.");
        }

        var tree = new Uri(api, $"git/trees/{commit}?recursive=1");
        SourceContent index = await download.GetAsync(tree, SizeLimits.Index, cancellationToken, accept: "application/vnd.github+json");
        return new SourceListing(IndexReader.Read(index.Bytes, tree), commit);
    }

    public Task<SourceContent> ReadAsync(SourceListing listing, SourceFile file, int limit, CancellationToken cancellationToken) =>
        download.GetFileAsync(new Uri(addresses.Raw, $"{repository}/{listing.Commit}/"), file, limit, cancellationToken);

    public void Dispose() => download.Dispose();
}
