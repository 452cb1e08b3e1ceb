using Acme.S3;
using FreeTierGen.Runtime.Transfer;
using FreeTierGen.Runtime.Transfer.Uploads;

namespace FreeTierGen.Peers.Tests.Transfer;

public sealed class OptionsTests
{
    private const long Mebibyte = 1024 * 1024;

    public static TheoryData<TransferOptions, string> Wrong => new()
    {
        { new() { PartSize = TransferOptions.MinPartSize - 1 }, nameof(TransferOptions.PartSize) },
        { new() { PartSize = TransferOptions.MaxPartSize + 1 }, nameof(TransferOptions.PartSize) },
        { new() { MultipartThreshold = -1 }, nameof(TransferOptions.MultipartThreshold) },
        { new() { MaxConcurrency = 0 }, nameof(TransferOptions.MaxConcurrency) },
        { new() { MaxPartAttempts = 0 }, nameof(TransferOptions.MaxPartAttempts) },
        { new() { AbortTimeout = TimeSpan.Zero }, nameof(TransferOptions.AbortTimeout) },
        { new() { ChecksumType = (TransferChecksumType)7 }, nameof(TransferOptions.ChecksumType) },
        { new() { TimeProvider = null! }, nameof(TransferOptions.TimeProvider) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void An_option_out_of_its_range_is_named(TransferOptions options, string name)
    {
        using var client = new S3Client(new() { Region = "us-east-1" });

        Assert.Contains("." + name, Assert.Throws<ArgumentException>(() => client.CreateTransfer(options)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 8)]
    [InlineData(1L, 8)]
    [InlineData(80_000 * Mebibyte, 8)]
    [InlineData((80_000 * Mebibyte) + 1, 9)]
    [InlineData(TransferOptions.MaxObjectSize, 525)]
    public void Parts_are_as_large_as_ten_thousand_of_them_need(long? length, int mebibytes) =>
        Assert.Equal(mebibytes * Mebibyte, PartSizes.For(length, new()));

    [Fact]
    public void No_object_has_more_than_5_TiB() =>
        Assert.Throws<TransferException>(() => PartSizes.For(TransferOptions.MaxObjectSize + 1, new()));

    [Fact]
    public void There_is_no_transfer_over_nothing() => Assert.Throws<ArgumentNullException>(() => ((IS3Client)null!).CreateTransfer());
}
