namespace FreeTierGen.Runtime.EventStreams;

/// <summary>What came of asking for the next message.</summary>
internal enum FrameOutcome
{
    /// <summary>It is there.</summary>
    Read,

    /// <summary>There are no more.</summary>
    End,

    /// <summary>The stream ends in the middle of it.</summary>
    Cut,
}
