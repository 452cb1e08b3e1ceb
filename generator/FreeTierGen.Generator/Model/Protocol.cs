namespace FreeTierGen.Generator.Model;

/// <summary>The protocols that a client can be generated for.</summary>
internal enum ProtocolKind
{
    /// <summary>No client can be generated: the service has no protocol, or one that is not supported yet.</summary>
    Unsupported,

    /// <summary><c>aws.protocols#awsJson1_0</c>.</summary>
    AwsJson10,

    /// <summary><c>aws.protocols#awsJson1_1</c>.</summary>
    AwsJson11,
}

/// <summary>The protocol that was chosen for a service.</summary>
/// <param name="Kind">Which of the supported protocols it is, or that it is none of them.</param>
/// <param name="TraitId">The absolute id of the protocol's trait, or null where the service has no protocol.</param>
internal sealed record Protocol(ProtocolKind Kind, string? TraitId)
{
    /// <summary>Whether a client can be generated. Where not, its types still are.</summary>
    public bool IsSupported => Kind != ProtocolKind.Unsupported;

    /// <summary>Whether the protocol is one of the two forms of AWS JSON.</summary>
    public bool IsAwsJson => Kind is ProtocolKind.AwsJson10 or ProtocolKind.AwsJson11;
}
