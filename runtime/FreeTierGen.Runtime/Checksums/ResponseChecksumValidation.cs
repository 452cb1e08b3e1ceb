namespace FreeTierGen.Runtime;

/// <summary>Which responses are asked for a checksum of their body, which is compared with it.</summary>
public enum ResponseChecksumValidation
{
    /// <summary>All that can carry one.</summary>
    WhenSupported,

    /// <summary>Those whose caller asks for one.</summary>
    WhenRequired,
}
