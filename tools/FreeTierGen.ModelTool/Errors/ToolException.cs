namespace FreeTierGen.ModelTool.Errors;

/// <summary>The tool can't do what it was asked for. Its message is for the person at the keyboard.</summary>
internal sealed class ToolException : Exception
{
    private ToolException(int exitCode, string message, Exception? cause)
        : base(message, cause) => ExitCode = exitCode;

    /// <summary>What the process ends with.</summary>
    internal int ExitCode { get; }

    /// <summary>The tool was called in a way that it refuses.</summary>
    internal static ToolException Usage(string message) => new(Errors.ExitCode.Usage, message, cause: null);

    /// <summary>Something that the tool needs did not work.</summary>
    internal static ToolException Failure(string message, Exception? cause = null) => new(Errors.ExitCode.Failure, message, cause);
}
