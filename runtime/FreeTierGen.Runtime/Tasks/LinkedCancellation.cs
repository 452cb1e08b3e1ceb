namespace FreeTierGen.Runtime.Tasks;

/// <summary>Sources that a token of somebody else cancels.</summary>
internal static class LinkedCancellation
{
    private static readonly Action<object?> Cancel = static source => ((CancellationTokenSource)source!).Cancel();

    /// <summary>Has a token cancel a source, until the registration is disposed. A linked source would be made anew, where this one is kept.</summary>
    public static CancellationTokenRegistration CancelBy(this CancellationTokenSource source, CancellationToken token) =>
        token.UnsafeRegister(Cancel, source);
}
