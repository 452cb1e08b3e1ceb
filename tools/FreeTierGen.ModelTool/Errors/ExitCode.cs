namespace FreeTierGen.ModelTool.Errors;

/// <summary>What the process says to the script that called it. Documented in docs/smithy-model.md and in the help.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    internal const int Success = 0;

    /// <summary>The source could not be read, what it gave is no model, or a file could not be written.</summary>
    internal const int Failure = 1;

    /// <summary>Wrong usage, or something that is done with <c>--force</c> only. Nothing was changed.</summary>
    internal const int Usage = 2;

    /// <summary>With <c>--fail-on-breaking</c>: an update breaks callers.</summary>
    internal const int Breaking = 3;

    /// <summary>Stopped with Ctrl+C: 128 plus the number of SIGINT, as shells have it.</summary>
    internal const int Cancelled = 130;
}
