using System.Text;

namespace FreeTierGen.Runtime.Paths;

/// <summary>
/// A path as messages show it, with the names of the model's members and nothing else. The keys of maps, and members that the model
/// does not know, are content of an answer, which may be sensitive: they are shown as <c>*</c>.
/// </summary>
internal static class ModelPath
{
    /// <summary>
    /// How many steps are shown at most. Each is found out by reading all above it again: without a bound, what is said of an answer would
    /// cost the square of its depth.
    /// </summary>
    public const int MostSteps = 32;

    private const string Hidden = "*";

    // No member of a model has it.
    private const string NoMember = "\0";

    /// <summary>The path as a JSON pointer (RFC 6901).</summary>
    /// <param name="path">The steps.</param>
    /// <param name="canRead">
    /// What reads such a value. Only it knows the members: it refuses some values under a member's name, but takes all under another
    /// one's, which it passes over. Under a map's key it treats both alike.
    /// </param>
    public static string Of(ReadOnlySpan<WireStep> path, PathProbe canRead)
    {
        var text = new StringBuilder();
        for (var index = 0; index < Math.Min(path.Length, MostSteps); index++)
        {
            text.Append('/');
            if (path[index].Name is not { } name)
            {
                text.Append(path[index].Index);
                continue;
            }

            var isRead = !TakesAll(path[..index], name, canRead);
            var isMember = isRead && TakesAll(path[..index], NoMember, canRead);
            text.Append(isMember ? Escape(name) : Hidden);
            if (!isRead)
            {
                // It is passed over, or a document: nothing below is of the model.
                break;
            }
        }

        return text.ToString();
    }

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static bool TakesAll(ReadOnlySpan<WireStep> path, string name, PathProbe canRead)
        => canRead(path, name, ProbeValue.Boolean) && canRead(path, name, ProbeValue.Text) && canRead(path, name, ProbeValue.Structure);
}
