namespace FreeTierGen.Generator.Specs.Json;

/// <summary>How a text in UTF-8 is told apart from others: by its length first.</summary>
/// <param name="Lengths">The lengths that occur, ascending.</param>
internal sealed record JsonDispatch(EquatableArray<JsonDispatchLength> Lengths);

/// <summary>The texts of one length.</summary>
/// <param name="Length">The length in bytes.</param>
/// <param name="Position">The index of the byte that tells most of them apart; -1 where they are few and are just compared.</param>
/// <param name="Texts">The texts, in the order in which they are compared.</param>
internal sealed record JsonDispatchLength(int Length, int Position, EquatableArray<JsonDispatchText> Texts);

/// <summary>One text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Byte">Its byte at the position; 0 where there is no position.</param>
/// <param name="Index">The index of what it stands for.</param>
internal sealed record JsonDispatchText(string Text, byte Byte, int Index);
