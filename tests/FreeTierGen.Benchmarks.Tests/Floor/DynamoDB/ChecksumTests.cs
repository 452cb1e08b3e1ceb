using FreeTierGen.Benchmarks.Floor.DynamoDB;

namespace FreeTierGen.Benchmarks.Tests.Floor.DynamoDB;

public sealed class ChecksumTests
{
    [Fact]
    public void The_check_value_of_the_algorithm_comes_out() => Assert.Equal(0xCBF4_3926, Checksum.Compute("123456789"u8));

    [Fact]
    public void Data_of_every_length_have_the_checksum_that_bits_add_up_to()
    {
        var data = new byte[400];
        new Random(1).NextBytes(data);
        for (var length = 0; length <= data.Length; length++)
        {
            Assert.Equal(BitByBit(data.AsSpan(0, length)), Checksum.Compute(data.AsSpan(0, length)));
        }
    }

    private static uint BitByBit(ReadOnlySpan<byte> data)
    {
        var state = uint.MaxValue;
        foreach (var value in data)
        {
            state ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                state = (state & 1) == 0 ? state >> 1 : (state >> 1) ^ 0xEDB8_8320;
            }
        }

        return ~state;
    }
}
