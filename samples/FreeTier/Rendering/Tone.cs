namespace FreeTier.Rendering;

/// <summary>What a piece of text means; the writer decides how that looks. Nothing is said by colour alone.</summary>
internal enum Tone
{
    Normal,
    Strong,
    Muted,
    Good,
    Caution,
    Bad,
}
