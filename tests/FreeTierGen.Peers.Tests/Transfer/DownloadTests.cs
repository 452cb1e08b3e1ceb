using Acme.S3;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Transfer;

namespace FreeTierGen.Peers.Tests.Transfer;

public sealed class DownloadTests : TransferTests
{
    private string Target => Path.Combine(Folder, "copy.mkv");

    private string[] Left => [.. Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)!];

    public static TheoryData<int> Lengths => [0, 1, PartSize, PartSize + 1, 4 * PartSize, (20 * PartSize) + 7];

    [Theory]
    [MemberData(nameof(Lengths))]
    public async Task An_object_becomes_a_file(int length)
    {
        var stored = Service.Store("it", Bytes(length));
        var progress = new Recorder<TransferProgress>();

        var got = await Transfer.DownloadFileAsync(Bucket, "it", Target, progress);

        Assert.Equal(stored.Bytes, await File.ReadAllBytesAsync(Target));
        Assert.Equal(new DownloadedObject(length, 0) { ETag = stored.Tag }, got);
        Assert.Equal(new TransferProgress(length, length), progress.Reports.Last());
        Assert.Equal(["copy.mkv"], Left);
        Assert.Equal(Math.Max(1, (length + PartSize - 1) / PartSize) + (length == 0 ? 1 : 0), Service.Requests.Count);
        Assert.InRange(Service.MostAtOnce, 1, 4);
        Assert.All(Service.Headers.Where(asked => length > 0 && !asked.Key.EndsWith("=0-1023", StringComparison.Ordinal)), asked => Assert.Equal(stored.Tag, asked.Value["If-Match"]));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public async Task An_object_becomes_a_stream_in_order(int length)
    {
        var stored = Service.Store("it", Bytes(length));
        var progress = new Recorder<TransferProgress>();
        var pool = new CountingPool();
        using var stream = new MemoryStream();

        var got = await Client.CreateTransfer(Options with { Buffers = pool }).DownloadAsync(Get("it"), stream, progress);

        Assert.Equal(stored.Bytes, stream.ToArray());
        Assert.Equal(new DownloadedObject(length, 0) { ETag = stored.Tag }, got);
        Assert.Equal(new TransferProgress(length, length), progress.Reports.Last());
        Assert.InRange(pool.Most, 1, 4);
        Assert.Equal(0, pool.Lent);
    }

    [Fact]
    public async Task A_part_that_breaks_off_goes_on_where_it_ended()
    {
        var stored = Service.Store("it", Bytes(5 * PartSize));
        using var cutting = new CuttingHandler(range => range == "bytes=2048-3071", 100);
        using var client = Service.CreateClient(options => options.HttpHandler = cutting);
        var transfer = client.CreateTransfer(Options);
        var progress = new Recorder<TransferProgress>();
        using var stream = new MemoryStream();

        await transfer.DownloadFileAsync(Bucket, "it", Target, progress);
        await transfer.DownloadAsync(Get("it"), stream);

        Assert.Equal(stored.Bytes, await File.ReadAllBytesAsync(Target));
        Assert.Equal(stored.Bytes, stream.ToArray());
        Assert.Equal(2, Service.Requests.Count(asked => asked == "GET it bytes=2148-3071"));
        Assert.Equal(new TransferProgress(5 * PartSize, 5 * PartSize), progress.Reports.Last());
    }

    [Fact]
    public async Task A_single_request_that_breaks_off_goes_on_where_it_ended()
    {
        var stored = Service.Store("it", Bytes(PartSize));
        using var cutting = new CuttingHandler(range => range == "bytes=0-1023", 1000);
        using var client = Service.CreateClient(options => options.HttpHandler = cutting);
        using var stream = new MemoryStream();

        await client.CreateTransfer(Options).DownloadAsync(Get("it"), stream);

        Assert.Equal(stored.Bytes, stream.ToArray());
        Assert.Equal(["GET it bytes=0-1023", "GET it bytes=1000-1023"], Service.Requests);
    }

    [Fact]
    public async Task A_part_that_breaks_off_always_fails_and_the_next_download_gets_the_rest()
    {
        var stored = Service.Store("it", Bytes(5 * PartSize));
        using var cutting = new CuttingHandler(range => range.EndsWith("-3071", StringComparison.Ordinal), 0);
        using var client = Service.CreateClient(options => options.HttpHandler = cutting);

        await Assert.ThrowsAsync<TransportException>(
            () => client.CreateTransfer(Options with { MaxConcurrency = 1, MaxPartAttempts = 2 }).DownloadFileAsync(Bucket, "it", Target));

        Assert.Equal(["copy.mkv.partial", "copy.mkv.partial-parts"], Left);
        Assert.Equal(2, Service.Requests.Count(asked => asked.EndsWith("-3071", StringComparison.Ordinal)));
        Service.Requests.Clear();
        var progress = new Recorder<TransferProgress>();

        var got = await Transfer.DownloadFileAsync(Bucket, "it", Target, progress);

        Assert.Equal(stored.Bytes, await File.ReadAllBytesAsync(Target));
        Assert.Equal(2 * PartSize, got.ResumedBytes);
        Assert.Equal(["GET it bytes=2048-3071", "GET it bytes=3072-4095", "GET it bytes=4096-5119"], Service.Requests.Order(StringComparer.Ordinal));
        Assert.Equal(new TransferProgress(2 * PartSize, 5 * PartSize), progress.Reports.First());
        Assert.Equal(["copy.mkv"], Left);
    }

    [Fact]
    public async Task A_part_on_disk_that_was_damaged_is_got_again()
    {
        var stored = await BreakAsync();
        var bytes = await File.ReadAllBytesAsync(Target + ".partial");
        bytes[5] ^= 1;
        await File.WriteAllBytesAsync(Target + ".partial", bytes);

        var got = await Transfer.DownloadFileAsync(Bucket, "it", Target);

        Assert.Equal(stored.Bytes, await File.ReadAllBytesAsync(Target));
        Assert.Equal(PartSize, got.ResumedBytes);
    }

    [Fact]
    public async Task An_object_that_changed_since_begins_anew()
    {
        await BreakAsync();
        var changed = Service.Store("it", Bytes(3 * PartSize, seed: 2));

        var got = await Transfer.DownloadFileAsync(Bucket, "it", Target);

        Assert.Equal(changed.Bytes, await File.ReadAllBytesAsync(Target));
        Assert.Equal(0, got.ResumedBytes);
        Assert.Equal(["copy.mkv"], Left);
    }

    [Theory]
    [InlineData("")]
    [InlineData("something else\n\"tag\"\n5120 1024\n0 00000000\n")]
    [InlineData("FreeTierGen partial download 1\n\"tag\"\nmany 1024\n0 00000000\n")]
    [InlineData("FreeTierGen partial download 1\n\"tag\"\n9 1024\n0 00000000\n")]
    public async Task What_is_left_and_can_not_be_read_is_as_nothing(string list)
    {
        var stored = await BreakAsync();
        await File.WriteAllTextAsync(Target + ".partial-parts", list);

        var got = await Transfer.DownloadFileAsync(Bucket, "it", Target);

        Assert.Equal(stored.Bytes, await File.ReadAllBytesAsync(Target));
        Assert.Equal(0, got.ResumedBytes);
    }

    [Fact]
    public async Task An_object_that_changes_in_the_middle_is_a_typed_failure()
    {
        var stored = Service.Store("it", Bytes(20 * PartSize));
        Service.Instead = (_, asked) =>
        {
            if (asked == "GET it bytes=9216-10239")
                Service.Store("it", Bytes(20 * PartSize, seed: 2));

            return Task.FromResult(false);
        };

        await Assert.ThrowsAsync<ObjectChangedException>(() => Transfer.DownloadFileAsync(Bucket, "it", Target));
        Service.Objects["it"] = stored;
        await Assert.ThrowsAsync<ObjectChangedException>(() => Transfer.DownloadAsync(Get("it"), new MemoryStream()));

        Assert.False(File.Exists(Target));
    }

    [Fact]
    public async Task Cancellation_leaves_what_is_there_for_the_next()
    {
        Service.Store("it", Bytes(20 * PartSize));
        using var stop = new CancellationTokenSource();
        Service.Instead = async (_, asked) =>
        {
            if (asked == "GET it bytes=9216-10239")
                await stop.CancelAsync();

            return false;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Transfer.DownloadFileAsync(Bucket, "it", Target, cancellationToken: stop.Token));

        Assert.Equal(["copy.mkv.partial", "copy.mkv.partial-parts"], Left);
        Service.Instead = null;
        Assert.InRange((await Transfer.DownloadFileAsync(Bucket, "it", Target)).ResumedBytes, PartSize, 19 * PartSize);
    }

    [Fact]
    public async Task A_condition_of_the_caller_counts_for_what_is_left_as_well()
    {
        var stored = await BreakAsync();

        var failure = await Assert.ThrowsAnyAsync<ServiceException>(
            () => Transfer.DownloadFileAsync(new() { Bucket = Bucket, Key = "it", IfMatch = "\"another\"" }, Target));
        var got = await Transfer.DownloadFileAsync(new() { Bucket = Bucket, Key = "it", IfMatch = stored.Tag }, Target);

        Assert.Equal(412, failure.StatusCode);
        Assert.Equal(5 * PartSize, got.Length);
    }

    [Fact]
    public async Task A_service_that_knows_no_ranges_sends_the_whole()
    {
        var stored = Service.Store("it", Bytes(5 * PartSize));
        Service.Instead = (context, _) =>
        {
            context.Request.Headers.Remove("Range");
            return Task.FromResult(false);
        };
        using var stream = new MemoryStream();

        await Transfer.DownloadFileAsync(Bucket, "it", Target);
        await Transfer.DownloadAsync(Get("it"), stream);

        Assert.Equal(stored.Bytes, await File.ReadAllBytesAsync(Target));
        Assert.Equal(stored.Bytes, stream.ToArray());
        Assert.Equal(2, Service.Requests.Count);
    }

    [Fact]
    public async Task An_object_without_a_tag_is_got_in_one_piece()
    {
        Service.Objects["it"] = new StoredBytes(Bytes(5 * PartSize), "W/\"weak\"", null, null);

        await Transfer.DownloadFileAsync(Bucket, "it", Target);

        Assert.Equal(Service.Objects["it"].Bytes, await File.ReadAllBytesAsync(Target));
        Assert.Equal(["GET it bytes=0-1023", "GET it"], Service.Requests);
    }

    [Fact]
    public async Task Other_bytes_than_those_that_were_asked_for_are_refused()
    {
        Service.Store("it", Bytes(5 * PartSize));
        Service.Instead = (context, asked) =>
        {
            if (asked == "GET it bytes=2048-3071")
                context.Request.Headers.Range = "bytes=0-1023";

            return Task.FromResult(false);
        };

        var failure = await Assert.ThrowsAsync<TransferException>(() => Transfer.DownloadFileAsync(Bucket, "it", Target));

        Assert.Contains("2048 to 3071", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_being_downloaded_is_not_by_another()
    {
        Service.Store("it", Bytes(5 * PartSize));
        var reached = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        Service.Instead = async (_, asked) =>
        {
            if (asked == "GET it bytes=2048-3071")
            {
                reached.TrySetResult();
                await go.Task;
            }

            return false;
        };

        var first = Transfer.DownloadFileAsync(Bucket, "it", Target);
        await reached.Task;
        await Assert.ThrowsAsync<IOException>(() => Client.CreateTransfer(Options).DownloadFileAsync(Bucket, "it", Target));
        go.SetResult();

        Assert.Equal(5 * PartSize, (await first).Length);
    }

    [Fact]
    public async Task What_can_not_be_downloaded_is_refused()
    {
        Service.Store("it", Bytes(5));

        await Assert.ThrowsAsync<ArgumentException>(() => Transfer.DownloadFileAsync(new() { Bucket = Bucket, Key = "it", Range = "bytes=0-1" }, Target));
        await Assert.ThrowsAsync<ArgumentException>(() => Transfer.DownloadAsync(new() { Bucket = Bucket, Key = "it", PartNumber = 1 }, Stream.Null));
        Assert.Empty(Service.Requests);
        await Assert.ThrowsAsync<NoSuchKeyException>(() => Transfer.DownloadFileAsync(Bucket, "none", Target));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => Transfer.DownloadFileAsync(Bucket, "it", Path.Combine(Folder, "none", "it")));
        Assert.Empty(Left);
    }

    private async Task<StoredBytes> BreakAsync()
    {
        var stored = Service.Store("it", Bytes(5 * PartSize));
        Service.Instead = (context, asked) => UploadTests.FailIf(context, asked.EndsWith("-3071", StringComparison.Ordinal), 403);
        await Assert.ThrowsAnyAsync<ServiceException>(() => Client.CreateTransfer(Options with { MaxConcurrency = 1 }).DownloadFileAsync(Bucket, "it", Target));
        Service.Instead = null;
        Service.Requests.Clear();
        return stored;
    }
}
