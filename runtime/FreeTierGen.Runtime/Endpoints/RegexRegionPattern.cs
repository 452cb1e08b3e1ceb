using System.Text.RegularExpressions;

namespace FreeTierGen.Runtime.Endpoints;

/// <summary>A pattern of any form. Only partitions that are read from JSON can need it.</summary>
internal sealed class RegexRegionPattern(string text) : RegionPattern(text)
{
    // Partition data may come from anywhere; a pattern that backtracks without end must not hang a call.
    private readonly Regex _regex = new($"^(?:{text})\\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <inheritdoc/>
    public override bool IsMatch(string region)
    {
        try
        {
            return _regex.IsMatch(region);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
