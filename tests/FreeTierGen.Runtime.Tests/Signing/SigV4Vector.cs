using System.Text.Json;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Signing;
using FreeTierGen.Testing;

namespace FreeTierGen.Runtime.Tests.Signing;

/// <summary>One folder of the official vectors, of SigV4 or of SigV4a.</summary>
internal sealed class SigV4Vector
{
    /// <summary>The folder with the vectors of SigV4.</summary>
    internal const string V4 = "v4";

    /// <summary>The folder with the vectors of SigV4a, whose region is a set of regions.</summary>
    internal const string V4a = "v4a";

    private readonly string _scheme;
    private readonly string _name;

    internal SigV4Vector(string name, string scheme = V4)
    {
        _scheme = scheme;
        _name = name;
        using var document = JsonDocument.Parse(ReadText("context.json"));
        var context = document.RootElement;
        var credentials = context.GetProperty("credentials");
        var normalizes = context.GetProperty("normalize").GetBoolean();

        Lifetime = TimeSpan.FromSeconds(context.GetProperty("expiration_in_seconds").GetInt32());
        Context = new SigningContext
        {
            Credentials = new Credentials(
                credentials.GetProperty("access_key_id").GetString()!,
                credentials.GetProperty("secret_access_key").GetString()!,
                credentials.TryGetProperty("token", out var token) ? token.GetString() : null),
            Region = context.GetProperty("region").GetString()!,
            Service = context.GetProperty("service").GetString()!,
            Time = context.GetProperty("timestamp").GetDateTimeOffset(),
            DisablePathNormalization = !normalizes,
            SendPayloadHash = context.GetProperty("sign_body").GetBoolean(),
            OmitSessionToken = context.TryGetProperty("omit_session_token", out var omit) && omit.GetBoolean(),
        };
        Request = RawRequest.Parse(ReadText("request.txt"));
    }

    internal SigningContext Context { get; }

    internal TimeSpan Lifetime { get; }

    internal RawRequest Request { get; }

    /// <summary>
    /// The names of all folders that say what is expected, which two of the published ones do not; one that says so where there is no data,
    /// since theory data can't skip.
    /// </summary>
    internal static IEnumerable<string> Names(string scheme = V4) =>
        ConformanceData.Exists("sigv4", scheme)
            ? Directory.EnumerateDirectories(Path.Combine(ConformanceData.Root, "sigv4", scheme))
                .Where(folder => File.Exists(Path.Combine(folder, "header-canonical-request.txt")))
                .Select(Path.GetFileName).Order()!
            : ["absent"];

    /// <summary>
    /// The names of those folders whose request an <see cref="HttpRequestMessage"/> can hold as it is. Several lines of one header, or one
    /// that is folded, can be sent by other HTTP clients than HttpClient. A URI holds a space as %20, so there is no path to encode for the
    /// first time.
    /// </summary>
    internal static IEnumerable<string> NamesForHttpClient(string scheme = V4) =>
        ConformanceData.Exists("sigv4", scheme) ? Names(scheme).Where(name => IsForHttpClient(ReadText(scheme, name, "request.txt"))) : Names(scheme);

    /// <summary>Whether an <see cref="HttpRequestMessage"/> can hold a request as it is.</summary>
    internal static bool IsForHttpClient(string request)
    {
        var lines = request.Split("\n\n")[0].Split('\n');
        var headers = lines.Skip(1).Where(line => line.Length > 0).ToList();
        return lines[0].Count(c => c == ' ') == 2
            && headers.TrueForAll(line => line[0] is not (' ' or '\t') && line.Contains(':', StringComparison.Ordinal))
            && headers.DistinctBy(line => line.Split(':')[0], StringComparer.OrdinalIgnoreCase).Count() == headers.Count;
    }

    internal string ReadText(string file) => ReadText(_scheme, _name, file);

    private static string ReadText(string scheme, string name, string file) => ConformanceData.ReadText("sigv4", scheme, name, file).ReplaceLineEndings("\n");
}
