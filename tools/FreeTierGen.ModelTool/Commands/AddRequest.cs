namespace FreeTierGen.ModelTool.Commands;

/// <summary>What "add" is asked for.</summary>
/// <param name="Name">The service's name in the source.</param>
/// <param name="Version">The version, or the beginning of one; null for the newest.</param>
/// <param name="Folder">The models' folder, from the project's.</param>
/// <param name="Namespace">The namespace of the client; null for one below the project's.</param>
/// <param name="Service">The service in a model that has several.</param>
/// <param name="Force">Replaces a file that is another.</param>
internal sealed record AddRequest(string Name, string? Version, string Folder, string? Namespace, string? Service, bool Force);
