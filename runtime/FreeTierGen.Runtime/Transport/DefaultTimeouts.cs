namespace FreeTierGen.Runtime.Transport;

/// <summary>The limits where the options set none.</summary>
internal static class DefaultTimeouts
{
    public static readonly TimeSpan Call = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan Attempt = TimeSpan.FromSeconds(20);
    public static readonly TimeSpan LongPollingCall = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan LongPollingAttempt = TimeSpan.FromSeconds(90);
}
