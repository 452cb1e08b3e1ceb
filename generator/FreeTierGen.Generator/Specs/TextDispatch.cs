namespace FreeTierGen.Generator.Specs;

/// <summary>How a text in UTF-8 is told apart from others: by its length first.</summary>
/// <param name="Lengths">The lengths that occur, ascending.</param>
internal sealed record TextDispatch(EquatableArray<TextDispatchLength> Lengths);

/// <summary>The texts of one length.</summary>
/// <param name="Length">The length in bytes.</param>
/// <param name="Position">The index of the byte that tells most of them apart; -1 where they are few and are just compared.</param>
/// <param name="Texts">The texts, in the order in which they are compared.</param>
internal sealed record TextDispatchLength(int Length, int Position, EquatableArray<TextDispatchEntry> Texts);

/// <summary>One text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Byte">Its byte at the position; 0 where there is no position.</param>
/// <param name="Index">The index of what it stands for.</param>
internal sealed record TextDispatchEntry(string Text, byte Byte, int Index);
