namespace FreeTierGen.Testing.EventStreams;

/// <summary>Reads numbers whose first byte is the highest.</summary>
/// <param name="bytes">What is read.</param>
public sealed class BigEndianReader(byte[] bytes)
{
    public int Position { get; private set; }

    public bool IsAtEnd => Position == bytes.Length;

    public byte[] Since(int start) => bytes[start..Position];

    public byte[] Bytes(int count)
    {
        Position += count;
        return bytes[(Position - count)..Position];
    }

    /// <summary>A number of 1, 2, 4 or 8 bytes, with a sign where it has several.</summary>
    public long Number(int size)
    {
        var value = 0L;
        foreach (var part in Bytes(size))
        {
            value = (value << 8) | part;
        }

        return size switch
        {
            2 => (ushort)value,
            4 => (int)value,
            _ => value,
        };
    }
}
