
namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>
/// Large streams over loopback: what all of the process keeps alive and allocates meanwhile, the server included, is a fraction of them. The
/// size in MiB comes from the environment variable <c>STREAM_MEBIBYTES</c> where somebody wants to see it with another one.
/// </summary>
[CollectionDefinition(nameof(FlatMemoryTests), DisableParallelization = true)]
[Collection(nameof(FlatMemoryTests))]
public sealed class FlatMemoryTests(ITestOutputHelper report)
{
    private const long Mebibyte = 1024 * 1024;
    private const int Samples = 16;
    private const int Rounds = 5;

    private static readonly long Size =
        Mebibyte * (int.TryParse(Environment.GetEnvironmentVariable("STREAM_MEBIBYTES"), out var size) ? size : 64);

    // How often sockets have to be waited for differs from run to run, and each wait allocates a little.
    private static readonly long MostAllocated = Size / 8;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_large_stream_goes_up_in_little_memory(bool isSigned)
    {
        long received = 0;
        await using var server = new StreamServer(async exchange =>
        {
            received = await exchange.ReadBodyAsync();
            await exchange.AnswerAsync();
        });
        using var client = BucketService.Client(server.Url, static options => options.TimeProvider = TimeProvider.System);
        var operation = isSigned ? PutOperation.Instance : PutOperation.Anonymous;
        await client.InvokeAsync(operation, new PutRequest { Body = new ZeroStream(Mebibyte, isSigned, null) });

        await CheckAsync(async memory =>
        {
            await client.InvokeAsync(operation, new PutRequest { Body = new ZeroStream(Size, isSigned, memory) });
            Assert.Equal(Size, received);
        });
    }

    [Fact]
    public async Task A_large_stream_comes_down_in_little_memory()
    {
        await using var server = new StreamServer(static async exchange =>
        {
            await exchange.SendAsync($"HTTP/1.1 200 OK\nContent-Length: {Size}\n\n");
            await exchange.SendZerosAsync(Size);
        });
        using var client = BucketService.Client(server.Url, static options => options.TimeProvider = TimeProvider.System);
        var buffer = new byte[64 * 1024];
        using (var output = await client.GetAsync())
        {
            await output.Body.ReadExactlyAsync(buffer);
        }

        await CheckAsync(async memory =>
        {
            long received = 0;
            using var output = await client.GetAsync();
            for (int read; (read = await output.Body.ReadAsync(buffer)) > 0; received += read)
            {
                memory.Look(received, received + read);
            }

            Assert.Equal(Size, received);
        });
    }

    // The least of a few transfers: those who run and report tests need memory of their own, and at any time.
    private async Task CheckAsync(Func<MemoryUse, Task> transfer)
    {
        var (live, allocated) = (long.MaxValue, long.MaxValue);
        for (var round = 0; round < Rounds && (live > Mebibyte || allocated > MostAllocated); round++)
        {
            var memory = new MemoryUse();
            await transfer(memory);
            (live, allocated) = (Math.Min(live, memory.MostLive), Math.Min(allocated, memory.Allocated));
            report.WriteLine($"{Size / Mebibyte} MiB: {live / 1024} KiB more alive at most, {allocated / 1024} KiB allocated in all");
        }

        Assert.InRange(live, long.MinValue, Mebibyte);
        Assert.InRange(allocated, 1, MostAllocated);
    }

    private sealed class MemoryUse
    {
        private readonly long _liveBefore = GC.GetTotalMemory(forceFullCollection: true);
        private readonly long _allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);

        public long MostLive { get; private set; }

        public long Allocated => GC.GetTotalAllocatedBytes(precise: true) - _allocatedBefore;

        // At a few places on the way.
        public void Look(long from, long to)
        {
            if (from * Samples / Size != to * Samples / Size)
            {
                MostLive = Math.Max(MostLive, GC.GetTotalMemory(forceFullCollection: true) - _liveBefore);
            }
        }
    }

    private sealed class ZeroStream(long length, bool canSeek, MemoryUse? memory) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => canSeek;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position
        {
            get => _position;
            set => _position = value;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = (int)Math.Min(buffer.Length, length - _position);
            buffer[..read].Clear();
            memory?.Look(_position, _position + read);
            _position += read;
            return read;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
