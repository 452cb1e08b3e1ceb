using System.ComponentModel;

namespace FreeTierGen.Runtime.Waiters;

/// <summary>What an answer means to a waiter, and why.</summary>
/// <param name="State">Whether the wait ends.</param>
/// <param name="Reason">
/// A sentence that names the path and the value that decided; null where nothing is to be said. It is part of an exception's message, so no
/// sensitive value may be in it.
/// </param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct WaiterMatch(WaiterState State, string? Reason = null)
{
    /// <summary>A state without a reason.</summary>
    public static implicit operator WaiterMatch(WaiterState state) => new(state);

    /// <summary>The wait ends: the resource will never be there.</summary>
    /// <param name="reason">A sentence that names the path and the value that decided.</param>
    public static WaiterMatch Failure(string reason) => new(WaiterState.Failure, reason);
}
