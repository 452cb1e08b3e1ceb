using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace FreeTierGen.Testing.Fuzzing;

/// <summary>What a reader is given.</summary>
/// <param name="From">What it descends from.</param>
/// <param name="Bytes">The input.</param>
[SuppressMessage("Performance", "CA1819", Justification = "What readers take.")]
public record FuzzInput(string From, byte[] Bytes)
{
    private const int MaxShown = 1500;

    /// <summary>How long the input is in all, where there is more of it than the bytes.</summary>
    public virtual int Length => Bytes.Length;

    /// <summary>The input as text.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>Where it comes from and what it is, as far as that can be looked at.</summary>
    public override string ToString()
    {
        var shown = Bytes.AsSpan(0, Math.Min(Bytes.Length, MaxShown));
        return $"{From}: {Convert.ToBase64String(shown)}\n  {Encoding.Latin1.GetString(shown)}";
    }
}
