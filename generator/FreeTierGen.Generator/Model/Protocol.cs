namespace FreeTierGen.Generator.Model;

/// <summary>The protocol that was chosen for a service.</summary>
/// <param name="TraitId">The absolute id of the protocol's trait, or null where the service has no protocol.</param>
/// <param name="IsSupported">Whether a client can be generated. Where not, its types still are.</param>
/// <param name="HasEvents">Whether it has a form for streams of events.</param>
/// <param name="HasHttpBindings">Whether members are bound to HTTP, so that operations need <c>@http</c>, and bodies can be streams.</param>
internal sealed record Protocol(string? TraitId, bool IsSupported, bool HasHttpBindings = false, bool HasEvents = true);
