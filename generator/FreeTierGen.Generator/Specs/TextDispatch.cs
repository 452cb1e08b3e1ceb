namespace FreeTierGen.Generator.Specs;

/// <summary>How a text in UTF-8 is told apart from others: by its length first.</summary>
/// <param name="Lengths">The lengths that occur, ascending.</param>
internal sealed record TextDispatch(EquatableArray<TextDispatchLength> Lengths);

/// <summary>The texts of one length.</summary>
/// <param name="Length">The length in bytes.</param>
/// <param name="Node">How they are told apart.</param>
internal sealed record TextDispatchLength(int Length, TextDispatchNode Node);

/// <summary>How texts of one length are told apart: few are just compared, many by a byte first.</summary>
/// <param name="Texts">The texts in the order in which they are compared; none where a byte is looked at.</param>
/// <param name="Position">The index of the byte that tells most of them apart; -1 where they are compared.</param>
/// <param name="Branches">The values of that byte, ascending.</param>
internal sealed record TextDispatchNode(EquatableArray<TextDispatchEntry> Texts, int Position, EquatableArray<TextDispatchBranch> Branches);

/// <summary>The texts that have one byte in common.</summary>
/// <param name="Byte">The byte.</param>
/// <param name="Node">How they are told apart from each other.</param>
internal sealed record TextDispatchBranch(byte Byte, TextDispatchNode Node);

/// <summary>One text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Index">The index of what it stands for.</param>
internal sealed record TextDispatchEntry(string Text, int Index);
