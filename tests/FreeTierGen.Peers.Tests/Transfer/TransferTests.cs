using System.Collections.Concurrent;
using Acme.S3;
using FreeTierGen.Runtime.Transfer;

namespace FreeTierGen.Peers.Tests.Transfer;

/// <summary>What tests of transfers share: a service, a client of it, a folder, and parts of a kilobyte.</summary>
public abstract class TransferTests : IAsyncLifetime
{
    protected const int PartSize = 1024;
    protected const string Bucket = "films";

    private protected static TransferOptions Options { get; } = new()
    {
        SmallestPart = PartSize,
        PartSize = PartSize,
        MultipartThreshold = PartSize,
        MaxConcurrency = 4,
    };

    private protected ObjectService Service { get; private set; } = null!;

    private protected S3Client Client { get; private set; } = null!;

    private protected S3Transfer Transfer { get; private set; } = null!;

    private protected string Folder { get; } = Directory.CreateTempSubdirectory("transfer-").FullName;

    public async ValueTask InitializeAsync()
    {
        Service = await ObjectService.StartAsync();
        Client = Service.CreateClient();
        Transfer = Client.CreateTransfer(Options);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        await Service.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private protected static byte[] Bytes(int length, int seed = 1)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private protected string FileOf(byte[] bytes, string name = "film.mkv")
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private protected static PutObjectRequest Put(string key, Stream? body = null) => new() { Bucket = Bucket, Key = key, Body = body };

    private protected static GetObjectRequest Get(string key) => new() { Bucket = Bucket, Key = key };
}

/// <summary>Keeps what it is told, in order.</summary>
internal sealed class Recorder<T> : IProgress<T>
{
    public ConcurrentQueue<T> Reports { get; } = new();

    public void Report(T value) => Reports.Enqueue(value);
}

/// <summary>A stream of a length that nobody knows, which can't go back.</summary>
internal sealed class OneWayStream(byte[] bytes) : MemoryStream(bytes)
{
    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }
}
