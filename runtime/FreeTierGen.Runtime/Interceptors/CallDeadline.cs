namespace FreeTierGen.Runtime.Interceptors;

/// <summary>The limit of a call as a whole, as its context carries it.</summary>
internal abstract class CallDeadline
{
    /// <summary>When the call began.</summary>
    public abstract TimeSpan Started { get; }

    /// <summary>Ends the call as a whole.</summary>
    public abstract CancellationToken Token { get; }
}
