using Acme.S3;
using FreeTierGen.Runtime;

namespace FreeTierGen.Peers.Tests.Transfer;

/// <summary>Objects that come in parts are compared with the checksum that the service has of the whole.</summary>
public sealed class DownloadCheckTests : TransferTests
{
    private const int Length = (5 * PartSize) + 7;

    private string Target => Path.Combine(Folder, "copy.mkv");

    [Theory]
    [InlineData("CRC32", Length)]
    [InlineData("CRC32C", Length)]
    [InlineData("CRC64NVME", Length)]
    [InlineData("CRC64NVME", 2 * PartSize)]
    public async Task The_parts_checksums_are_that_of_the_whole(string algorithm, int length)
    {
        var stored = Service.Store("it", Bytes(length), algorithm);
        using var stream = new MemoryStream();

        var got = await Transfer.DownloadAsync(Get("it"), stream);
        var file = await Transfer.DownloadFileAsync(Bucket, "it", Target);

        Assert.Equal(stored.Bytes, stream.ToArray());
        Assert.Equal(algorithm, got.ComparedChecksum);
        Assert.Equal(stored.Bytes, await File.ReadAllBytesAsync(Target));
        Assert.Equal(algorithm, file.ComparedChecksum);
        Assert.All(Service.Heads, asked => Assert.Equal(stored.Tag, asked["If-Match"]));
    }

    [Theory]
    [InlineData("CRC32")]
    [InlineData("CRC64NVME")]
    public async Task Other_bytes_than_the_objects_are_told_of_and_not_kept(string algorithm)
    {
        var other = Service.Store("it", Bytes(Length, seed: 2), algorithm).Checksum;
        Service.Store("it", Bytes(Length), algorithm, other);
        using var stream = new MemoryStream();

        var ofStream = await Assert.ThrowsAsync<ChecksumMismatchException>(() => Transfer.DownloadAsync(Get("it"), stream));
        var ofFile = await Assert.ThrowsAsync<ChecksumMismatchException>(() => Transfer.DownloadFileAsync(Bucket, "it", Target));

        Assert.Equal(algorithm, ofStream.Algorithm);
        Assert.Equal(algorithm, ofFile.Algorithm);
        Assert.Empty(Directory.EnumerateFiles(Folder));
    }

    [Theory]
    [InlineData("CRC32")]
    [InlineData("CRC64NVME")]
    public async Task What_an_earlier_download_left_is_compared_as_well(string algorithm)
    {
        var stored = Service.Store("it", Bytes(Length), algorithm);
        using (var cutting = new CuttingHandler(range => range.EndsWith("-3071", StringComparison.Ordinal), 0))
        using (var client = Service.CreateClient(options => options.HttpHandler = cutting))
        {
            await Assert.ThrowsAsync<TransportException>(
                () => client.CreateTransfer(Options with { MaxConcurrency = 1, MaxPartAttempts = 2 }).DownloadFileAsync(Bucket, "it", Target));
        }

        var got = await Transfer.DownloadFileAsync(Bucket, "it", Target);

        Assert.Equal(2 * PartSize, got.ResumedBytes);
        Assert.Equal(algorithm, got.ComparedChecksum);
        Assert.Equal(stored.Bytes, await File.ReadAllBytesAsync(Target));
    }

    [Fact]
    public async Task A_part_that_breaks_off_is_in_the_checksum_once()
    {
        Service.Store("it", Bytes(Length), "CRC32C");
        using var cutting = new CuttingHandler(range => range == "bytes=2048-3071", 100);
        using var client = Service.CreateClient(options => options.HttpHandler = cutting);
        using var stream = new MemoryStream();

        var got = await client.CreateTransfer(Options).DownloadAsync(Get("it"), stream);

        Assert.Equal("CRC32C", got.ComparedChecksum);
    }

    [Fact]
    public async Task A_checksum_of_the_parts_checksums_or_of_a_digest_is_left_alone()
    {
        Service.Store("composite", Bytes(Length), "CRC32", "AAAAAA==-3");
        Service.Store("digest", Bytes(Length), "SHA256");
        Service.Store("none", Bytes(Length));

        foreach (var key in new[] { "composite", "digest", "none" })
        {
            using var stream = new MemoryStream();
            Assert.Null((await Transfer.DownloadAsync(Get(key), stream)).ComparedChecksum);
            Assert.Equal(Length, stream.Length);
        }
    }

    [Fact]
    public async Task Who_may_not_ask_downloads_without_the_check()
    {
        Service.Store("it", Bytes(Length), "CRC32");
        Service.Instead = async (context, asked) =>
        {
            if (!asked.StartsWith("HEAD", StringComparison.Ordinal))
                return false;

            context.Response.StatusCode = 403;
            await context.Response.CompleteAsync();
            return true;
        };
        using var stream = new MemoryStream();

        Assert.Null((await Transfer.DownloadAsync(Get("it"), stream)).ComparedChecksum);
        Assert.Equal(Length, stream.Length);
    }

    [Fact]
    public async Task Nobody_is_asked_where_checksums_are_not_wanted_or_one_request_is_enough()
    {
        Service.Store("it", Bytes(Length), "CRC32");
        Service.Store("small", Bytes(PartSize), "CRC32");
        using var client = Service.CreateClient(options => options.ResponseChecksumValidation = ResponseChecksumValidation.WhenRequired);
        using var stream = new MemoryStream();

        await client.CreateTransfer(Options).DownloadAsync(Get("it"), stream);
        await Transfer.DownloadAsync(Get("small"), stream);

        Assert.Empty(Service.Heads);
    }
}
