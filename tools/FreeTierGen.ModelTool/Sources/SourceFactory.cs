using FreeTierGen.ModelTool.Errors;
using FreeTierGen.ModelTool.Terminals;

namespace FreeTierGen.ModelTool.Sources;

/// <summary>Makes the source that an address stands for.</summary>
/// <param name="terminal">Its environment is asked for a token, its folder is where paths start.</param>
/// <param name="gitHub">Where GitHub answers.</param>
/// <param name="timeout">How long an answer may take.</param>
internal sealed class SourceFactory(Terminal terminal, GitHubAddresses gitHub, TimeSpan timeout)
{
    /// <summary>AWS's models.</summary>
    internal const string Default = "https://github.com/aws/api-models-aws";

    /// <summary>Makes the source.</summary>
    /// <param name="address">A folder, a repository on GitHub, or a folder or index on a web server.</param>
    /// <param name="folder">Where a folder's relative path starts; null for the terminal's.</param>
    /// <exception cref="ToolException">It is none of these.</exception>
    internal IModelSource Create(string address, string? folder = null)
    {
        if (!address.Contains("://", StringComparison.Ordinal))
        {
            return new FolderSource(address, Path.GetFullPath(address, folder ?? terminal.Folder));
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https" or "file"))
        {
            throw ToolException.Usage("the source is neither a folder nor an http, https or file URL.");
        }

        if (uri.UserInfo.Length > 0)
        {
            // It would end up in the lock file.
            throw ToolException.Usage("the source's URL holds a user or password. Use a mirror that asks for none, or a folder.");
        }

        if (uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            throw ToolException.Usage("the source's URL has a query or a fragment, which the files below it would not have.");
        }

        return uri.IsFile ? new FolderSource(address, uri.LocalPath)
            : uri.Host.Equals("github.com", StringComparison.OrdinalIgnoreCase) ? CreateGitHub(address, uri)
            : new IndexSource(address, uri, new Download(timeout, uri.IsLoopback, authorization: null));
    }

    private GitHubSource CreateGitHub(string address, Uri uri)
    {
        string[] parts = uri.AbsolutePath.Trim('/').Split('/');
        if (parts.Length < 2 || parts[0].Length == 0 || (parts.Length > 2 && (parts[2] != "tree" || parts.Length == 3)))
        {
            throw ToolException.Usage($"'{address}' is no repository: https://github.com/OWNER/NAME, with /tree/BRANCH behind it where another than the usual one is meant.");
        }

        string repository = $"{parts[0]}/{(parts[1].EndsWith(".git", StringComparison.Ordinal) ? parts[1][..^4] : parts[1])}";
        string reference = parts.Length > 3 ? Uri.UnescapeDataString(string.Join('/', parts[3..])) : "HEAD";
        string? token = terminal.Environment("GITHUB_TOKEN");
        return new GitHubSource(
            address, repository, reference, gitHub, new Download(timeout, gitHub.Api.IsLoopback, token is null ? null : (gitHub.Api, token)));
    }
}
