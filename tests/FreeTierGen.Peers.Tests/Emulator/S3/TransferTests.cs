using Acme.S3;
using FreeTierGen.Runtime.Transfer;

namespace FreeTierGen.Peers.Tests.Emulator.S3;

/// <summary>Large objects to and from a server that others wrote.</summary>
public abstract class TransferTests(S3Server server)
{
    [Fact]
    public async Task A_directory_goes_up_in_parts_and_comes_down_the_same()
    {
        using var client = server.CreateClient();
        var bucket = await S3Server.CreateBucketAsync(client);
        var transfer = client.CreateTransfer(new TransferOptions { PartSize = TransferOptions.MinPartSize, MultipartThreshold = TransferOptions.MinPartSize });
        var folder = Directory.CreateTempSubdirectory("transfer-").FullName;
        try
        {
            var bytes = new byte[(2 * TransferOptions.MinPartSize) + 1000];
            new Random(1).NextBytes(bytes);
            var source = Directory.CreateDirectory(Path.Combine(folder, "source", "deep")).FullName;
            await File.WriteAllBytesAsync(Path.Combine(source, "film"), bytes);
            await File.WriteAllBytesAsync(Path.Combine(source, "empty"), []);

            await transfer.UploadDirectoryAsync(Path.Combine(folder, "source"), bucket, "all");
            var directory = await transfer.DownloadDirectoryAsync(bucket, "all", Path.Combine(folder, "target"));
            using var film = new MemoryStream();
            await transfer.DownloadAsync(new() { Bucket = bucket, Key = "all/deep/film" }, film);

            Assert.Equal(new TransferredDirectory(2, bytes.Length), directory);
            Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(folder, "target", "deep", "film")));
            Assert.Empty(await File.ReadAllBytesAsync(Path.Combine(folder, "target", "deep", "empty")));
            Assert.Equal(bytes, film.ToArray());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
