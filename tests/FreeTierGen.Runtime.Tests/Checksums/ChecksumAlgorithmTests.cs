using System.Text;
using FreeTierGen.Runtime.Checksums;

namespace FreeTierGen.Runtime.Tests.Checksums;

/// <summary>The algorithms against the values that their definitions come with.</summary>
public sealed class ChecksumAlgorithmTests
{
    // The check values of the catalogue of CRCs, and the digests of their standards: all of the digits from 1 to 9.
    [Theory]
    [InlineData("CRC32", "CBF43926")]
    [InlineData("CRC32C", "E3069283")]
    [InlineData("CRC64NVME", "AE8B14860A799888")]
    [InlineData("MD5", "25F9E794323B453885F5181F1B624D0B")]
    [InlineData("SHA1", "F7C3BC1D808E04732ADF679965CCC34CA7AE3441")]
    [InlineData("SHA256", "15E2B0D3C33891EBB0F1EF609EC419420C20E320CE94C65FBC8C3312448EB225")]
    [InlineData("SHA512", "D9E6762DD1C8EAF6D61B3C6192FC408D4D6D5F1176D0C29169BC24E71C3F274AD27FCD5811B313D681F7E55EC02D73D499C95455B6B5BB503ACF574FBA8FFE85")]
    [InlineData("XXHASH64", "8CB841DB40E6AE83")]
    public void The_digits_have_the_checksum_of_the_definition(string name, string expected) =>
        Assert.Equal(Convert.ToBase64String(Convert.FromHexString(expected)), Of(name, "123456789"));

    // The test vectors of xxHash's specification for no data.
    [Theory]
    [InlineData("XXHASH64", "EF46DB3751D8E999")]
    [InlineData("XXHASH3", "2D06800538D394C2")]
    [InlineData("XXHASH128", "99AA06D3014798D86001C324468D497F")]
    [InlineData("CRC32", "00000000")]
    [InlineData("CRC32C", "00000000")]
    [InlineData("CRC64NVME", "0000000000000000")]
    public void Nothing_has_a_checksum_too(string name, string expected) =>
        Assert.Equal(Convert.ToBase64String(Convert.FromHexString(expected)), Of(name, ""));

    [Theory]
    [InlineData("CRC32", 0xEDB88320, 32)]
    [InlineData("CRC32C", 0x82F63B78, 32)]
    [InlineData("CRC64NVME", 0x9A6C9329AC4BC9B5, 64)]
    public void Data_in_any_parts_have_the_checksum_that_bits_add_up_to(string name, ulong polynomial, int bits)
    {
        var data = new byte[700];
        new Random(1).NextBytes(data);
        for (var length = 0; length < data.Length; length += 13)
        {
            var part = data.AsSpan(0, length);
            using var hash = ChecksumAlgorithm.Find(name)!.Start();
            hash.Append(part[..(length / 3)]);
            hash.Append(part[(length / 3)..]);

            Assert.Equal(BitByBit(part, polynomial, bits), hash.Finish());
        }
    }

    // What clients use on .NET 8.
    [Fact]
    public void The_tables_for_CRC64NVME_are_right()
    {
        var data = new byte[1000];
        new Random(2).NextBytes(data);
        using var tables = new Crc64NvmeHash();
        tables.Append(data.AsSpan(0, 333));
        tables.Append(data.AsSpan(333));

        Assert.Equal(BitByBit(data, 0x9A6C9329AC4BC9B5, 64), tables.Finish());
    }

    [Fact]
    public void Each_algorithm_knows_its_header_and_how_long_its_checksums_are() => Assert.All(ChecksumAlgorithm.All, static algorithm =>
    {
        Assert.Equal($"x-amz-checksum-{algorithm.Name.ToLowerInvariant()}", algorithm.Header);
        Assert.True(ChecksumAlgorithm.IsHeader(algorithm.Header.ToUpperInvariant()));
        Assert.Equal(algorithm.TextLength, Of(algorithm.Name, "a").Length);
    });

    [Theory]
    [InlineData("Content-MD5", true)]
    [InlineData("X-Amz-Checksum-Of-Tomorrow", true)]
    [InlineData("x-amz-checksum-mode", false)]
    [InlineData("x-amz-checksum-algorithm", false)]
    [InlineData("x-amz-checksum-type", false)]
    [InlineData("x-amz-sdk-checksum-algorithm", false)]
    public void What_says_something_of_checksums_is_none(string header, bool isChecksum) =>
        Assert.Equal(isChecksum, ChecksumAlgorithm.IsHeader(header));

    internal static string Of(string name, string text)
    {
        using var hash = ChecksumAlgorithm.Find(name)!.Start();
        hash.Append(Encoding.ASCII.GetBytes(text));
        return hash.Finish();
    }

    internal static string BitByBit(ReadOnlySpan<byte> data, ulong polynomial, int bits)
    {
        var mask = ulong.MaxValue >> (64 - bits);
        var state = mask;
        foreach (var value in data)
        {
            state ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                state = (state & 1) == 0 ? state >> 1 : (state >> 1) ^ polynomial;
            }
        }

        var text = (~state & mask).ToString(bits == 32 ? "X8" : "X16", System.Globalization.CultureInfo.InvariantCulture);
        return Convert.ToBase64String(Convert.FromHexString(text));
    }
}
