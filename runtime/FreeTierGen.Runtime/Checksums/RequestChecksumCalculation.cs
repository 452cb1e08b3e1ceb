namespace FreeTierGen.Runtime;

/// <summary>Which requests carry a checksum of their body, among those that can.</summary>
public enum RequestChecksumCalculation
{
    /// <summary>All that can.</summary>
    WhenSupported,

    /// <summary>Those that have to, and those whose caller names an algorithm.</summary>
    WhenRequired,
}
