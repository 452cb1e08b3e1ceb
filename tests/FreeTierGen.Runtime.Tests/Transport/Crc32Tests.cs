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

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(1000)]
    public void It_agrees_with_the_definition_bit_by_bit(int length)
    {
        var data = new byte[length];
        new Random(length).NextBytes(data);

        Assert.Equal(BitByBit(data), Crc32.Compute(data));
    }

    private static uint BitByBit(byte[] data)
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
