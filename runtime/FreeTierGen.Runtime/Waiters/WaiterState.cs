namespace FreeTierGen.Runtime.Waiters;

/// <summary>What an answer means to a waiter, as the acceptors of <c>smithy.waiters#waitable</c> say it.</summary>
public enum WaiterState
{
    /// <summary>The resource may get there: ask again.</summary>
    Retry,

    /// <summary>The resource is where it was waited for.</summary>
    Success,

    /// <summary>The resource will never get there.</summary>
    Failure,
}
