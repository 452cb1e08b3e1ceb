namespace FreeTierGen.ModelTool.Sources;

/// <summary>How many bytes the tool takes from a source, so that a wrong address fills no memory. The largest model of AWS has less than a third.</summary>
internal static class SizeLimits
{
    internal const int Model = 64 * 1024 * 1024;
    internal const int Index = 32 * 1024 * 1024;
    internal const int Licence = 1024 * 1024;

    /// <summary>The limit for a person.</summary>
    internal static string Text(int limit) => $"{limit / (1024 * 1024)} MiB";
}
