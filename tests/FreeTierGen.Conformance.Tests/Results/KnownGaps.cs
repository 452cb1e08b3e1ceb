using System.Text.Json;
using FreeTierGen.Testing;

namespace FreeTierGen.Conformance.Tests.Results;

/// <summary>What does not pass yet, each with a reason: <c>known-gaps.json</c>. An entry that is no longer needed fails a test.</summary>
internal sealed class KnownGaps
{
    private static readonly Lazy<KnownGaps> Read =
        new(() => Parse(File.ReadAllText(Repository.PathOf("tests", "FreeTierGen.Conformance.Tests", "known-gaps.json"))));

    private KnownGaps(
        IReadOnlyDictionary<string, string> protocols,
        IReadOnlyDictionary<string, string> kinds,
        IReadOnlyDictionary<string, string> folders,
        IReadOnlyDictionary<string, string> cases)
    {
        Protocols = protocols;
        Kinds = kinds;
        Folders = folders;
        Cases = cases;
    }

    /// <summary>The repository's list.</summary>
    public static KnownGaps Current => Read.Value;

    /// <summary>Protocols that no client is generated for, by trait id.</summary>
    public IReadOnlyDictionary<string, string> Protocols { get; }

    /// <summary>Kinds of cases that are not run, by the trait's name.</summary>
    public IReadOnlyDictionary<string, string> Kinds { get; }

    /// <summary>Folders of the data that are not run, by path.</summary>
    public IReadOnlyDictionary<string, string> Folders { get; }

    /// <summary>Everything in the list.</summary>
    public IEnumerable<KeyValuePair<string, string>> All => Protocols.Concat(Kinds).Concat(Folders).Concat(Cases);

    /// <summary>Cases that fail, as <c>suite/kind/id</c>.</summary>
    public IReadOnlyDictionary<string, string> Cases { get; }

    public static KnownGaps Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new KnownGaps(Section(document, "protocols"), Section(document, "kinds"), Section(document, "folders"), Section(document, "cases"));
    }

    private static Dictionary<string, string> Section(JsonDocument document, string name)
        => document.RootElement.GetProperty(name).EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetString()!, StringComparer.Ordinal);
}
