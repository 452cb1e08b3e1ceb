namespace FreeTier.Commands;

/// <summary>What the process says to the script that called it. Documented in docs/sample.md and in the help.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    internal const int Success = 0;

    /// <summary>The service answered with an error, could not be reached, or its answer made no sense.</summary>
    internal const int Failure = 1;

    /// <summary>Wrong usage or invalid input. Nothing was changed.</summary>
    internal const int Usage = 2;

    /// <summary>The command did its work, and what <c>--fail-on</c> names is the case.</summary>
    internal const int LimitPassed = 3;

    /// <summary>Stopped with Ctrl+C: 128 plus the number of SIGINT, as shells have it.</summary>
    internal const int Cancelled = 130;
}
