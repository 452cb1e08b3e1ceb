namespace FreeTierGen.ModelTool.Commands;

/// <summary>What "update" is asked for.</summary>
/// <param name="Names">The models; empty for all.</param>
/// <param name="Version">The version of a single one; null for the newest.</param>
/// <param name="Folder">The models' folder, from the project's; null where it is to be found.</param>
/// <param name="DryRun">Changes nothing.</param>
/// <param name="FailOnBreaking">Leaves models whose update breaks callers as they are.</param>
/// <param name="Force">Replaces files that were changed by hand.</param>
internal sealed record UpdateRequest(IReadOnlyList<string> Names, string? Version, string? Folder, bool DryRun, bool FailOnBreaking, bool Force);
