namespace FreeTierGen.Testing.Fuzzing;

/// <summary>What reading an input may allocate: so much for any, and so much for each of its bytes.</summary>
/// <param name="Base">Bytes for any input.</param>
/// <param name="PerByte">Bytes for each byte of the input.</param>
public readonly record struct MemoryBound(long Base, long PerByte)
{
    /// <summary>The bound for an input of a length.</summary>
    public long For(int length) => Base + (PerByte * length);
}
