namespace FreeTierGen.Runtime.Endpoints;

/// <summary>What the names of a partition's regions look like.</summary>
/// <param name="text">The pattern as a regular expression, as <c>partitions.json</c> has it.</param>
internal abstract class RegionPattern(string text)
{
    /// <summary>The pattern as a regular expression.</summary>
    public string Text { get; } = text;

    /// <summary>Whether the whole name matches.</summary>
    public abstract bool IsMatch(string region);
}
