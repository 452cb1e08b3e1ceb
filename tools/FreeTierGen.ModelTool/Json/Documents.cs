namespace FreeTierGen.ModelTool.Json;

// What --json prints. Scripts depend on these names and types (docs/smithy-model.md): add to them, never rename or remove.

/// <summary>Printed by "list".</summary>
internal sealed record ListDocument(string Source, string? Commit, IReadOnlyList<ServiceItem> Services);

internal sealed record ServiceItem(string Name, IReadOnlyList<string> Versions);

/// <summary>Printed by "add".</summary>
/// <param name="Name">The name that the source knows the model by.</param>
/// <param name="Version">The API version; empty where the source has none.</param>
/// <param name="File">The full path of the model.</param>
/// <param name="Model"><c>added</c>, <c>present</c>, <c>replaced</c>, or <c>outdated</c> where the source has a newer text.</param>
/// <param name="Item"><c>added</c> or <c>present</c>.</param>
/// <param name="Namespace">The namespace that was written; null where the item was there.</param>
/// <param name="Sha256">Of the model that is there now.</param>
/// <param name="Licence">The full path of the licence; null where the source has none.</param>
internal sealed record AddDocument(string Name, string Version, string File, string Model, string Item, string? Namespace, string Sha256, string? Licence);

/// <summary>Printed by "update".</summary>
internal sealed record UpdateDocument(IReadOnlyList<UpdateItem> Models);

/// <summary>What became of a model.</summary>
/// <param name="Name">The name that the source knows it by.</param>
/// <param name="FromVersion">The API version in the project.</param>
/// <param name="ToVersion">The API version of the source.</param>
/// <param name="FromSha256">Of the model in the project.</param>
/// <param name="ToSha256">Of the model in the source.</param>
/// <param name="Status"><c>current</c>, <c>updated</c>, <c>available</c> with <c>--dry-run</c>, or <c>kept</c> with <c>--fail-on-breaking</c>.</param>
/// <param name="Breaking">How many changes break callers.</param>
/// <param name="Attention">How many need a look.</param>
/// <param name="Changes">All changes.</param>
internal sealed record UpdateItem(
    string Name,
    string FromVersion,
    string ToVersion,
    string FromSha256,
    string ToSha256,
    string Status,
    int Breaking,
    int Attention,
    IReadOnlyList<ChangeItem> Changes);

/// <summary>A change.</summary>
/// <param name="Kind"><c>added</c>, <c>removed</c> or <c>changed</c>.</param>
/// <param name="Subject">What it is about: <c>service</c>, <c>operation</c>, <c>structure</c> and so on.</param>
/// <param name="Name">The operation's or shape's name, with that of the member behind a point.</param>
/// <param name="Impact"><c>none</c>, <c>attention</c> or <c>breaking</c>.</param>
/// <param name="Text">The change in words.</param>
internal sealed record ChangeItem(string Kind, string Subject, string Name, string Impact, string Text);
