using System.ComponentModel;

namespace FreeTierGen.Runtime.Transfer.Stores;

/// <summary>A page of a list of objects.</summary>
/// <param name="Objects">Their keys and sizes.</param>
/// <param name="NextToken">What the next page is asked for with; null or empty where this is the last.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record StoredPage(IReadOnlyList<KeyValuePair<string, long>> Objects, string? NextToken);
