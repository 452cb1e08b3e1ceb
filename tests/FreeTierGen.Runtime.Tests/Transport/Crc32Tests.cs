using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Tests.Transport;

public sealed class Crc32Tests
{
    [Fact]
    public void It_is_that_of_the_standard()
    {
        Assert.Equal(0xCBF43926, Crc32.Compute("123456789"u8));
        Assert.Equal(0u, Crc32.Compute([]));
    }

    [Fact]
    public void It_agrees_with_the_definition_bit_by_bit_at_every_length()
    {
        var data = new byte[400];
        new Random(1).NextBytes(data);
        for (var length = 0; length <= data.Length; length++)
        {
            Assert.Equal(BitByBit(data.AsSpan(0, length)), Crc32.Compute(data.AsSpan(0, length)));
        }
    }

    [Fact]
    public void It_agrees_with_the_definition_for_much_data()
    {
        var data = new byte[100_003];
        new Random(2).NextBytes(data);

        Assert.Equal(BitByBit(data), Crc32.Compute(data));
    }

    private static uint BitByBit(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
