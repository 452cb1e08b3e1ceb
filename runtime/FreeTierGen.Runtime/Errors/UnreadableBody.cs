using System.Text;
using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime;

/// <summary>The body of an error that is not what the protocol promises: who looks for the reason wants to see how it begins.</summary>
internal static class UnreadableBody
{
    public const int MostCharacters = 1024;

    // As many as the characters can take.
    private const int MostBytes = MostCharacters * 4;

    /// <summary>How a body begins, read as UTF-8; what is none becomes U+FFFD. Null where there is no body.</summary>
    public static string? StartOf(ReadOnlySpan<byte> body) =>
        body.IsEmpty ? null : BoundedText.Cut(Encoding.UTF8.GetString(body[..Math.Min(body.Length, MostBytes)]), MostCharacters);
}
