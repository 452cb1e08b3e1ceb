using System.IO.Hashing;
using Acme.S3;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Transfer;
using Microsoft.AspNetCore.Http;

namespace FreeTierGen.Peers.Tests.Transfer;

public sealed class UploadTests : TransferTests
{
    private const string Algorithm = "x-amz-checksum-algorithm";
    private const string Type = "x-amz-checksum-type";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(PartSize)]
    public async Task What_is_small_is_stored_by_one_request(int length)
    {
        var bytes = Bytes(length);
        var progress = new Recorder<TransferProgress>();

        var stored = await Transfer.UploadFileAsync(FileOf(bytes), Bucket, "one", progress);

        Assert.Equal(["PUT one"], Service.Requests);
        Assert.Equal(bytes, Service.Objects["one"].Bytes);
        Assert.Equal(new UploadedObject(length, 0) { ETag = Service.Objects["one"].Tag, Checksum = Crc32Of(bytes), ChecksumAlgorithm = "CRC32" }, stored);
        Assert.Equal(new TransferProgress(length, length), progress.Reports.Last());
    }

    [Theory]
    [InlineData(PartSize + 1, 2)]
    [InlineData(5 * PartSize, 5)]
    [InlineData((20 * PartSize) + 7, 21)]
    public async Task Larger_files_are_stored_in_parts_that_make_the_same_whole(int length, int parts)
    {
        var bytes = Bytes(length);
        var progress = new Recorder<TransferProgress>();

        var stored = await Transfer.UploadFileAsync(FileOf(bytes), Bucket, "many", progress);

        Assert.Equal(bytes, Service.Objects["many"].Bytes);
        Assert.Equal(Enumerable.Range(1, parts).Select(number => $"PUT many {number}").Order(), Service.Requests.Where(request => request.StartsWith("PUT", StringComparison.Ordinal)).Order());
        Assert.Equal(
            new UploadedObject(length, parts) { ETag = Service.Objects["many"].Tag, Checksum = Crc32Of(bytes), ChecksumAlgorithm = "CRC32" }, stored);
        Assert.Equal(("CRC32", "FULL_OBJECT"), (Service.Headers["START many"][Algorithm], Service.Headers["START many"][Type]));
        Assert.Equal((Crc32Of(bytes), "FULL_OBJECT"), (Service.Headers["COMPLETE many"]["x-amz-checksum-crc32"], Service.Headers["COMPLETE many"][Type]));
        Assert.Equal(new TransferProgress(length, length), progress.Reports.Last());
        Assert.Equal(1, progress.Reports.Last().Fraction);
        Assert.InRange(Service.MostAtOnce, 1, 4);
        Assert.Empty(Service.Uploads);
    }

    public static TheoryData<string> Sources => ["file", "memory", "seekable", "one way", "one way of known length"];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Every_stream_is_uploaded_from_its_position_and_stays_open(string kind)
    {
        foreach (var length in new[] { 0, 1, PartSize, PartSize + 1, 4 * PartSize, (4 * PartSize) + 1 })
        {
            var bytes = Bytes(length + 3);
            await using Stream body = kind switch
            {
                "file" => File.OpenRead(FileOf(bytes)),
                "memory" => new MemoryStream(bytes, 0, bytes.Length, writable: false, publiclyVisible: true),
                "seekable" => new BufferedStream(new MemoryStream(bytes)),
                _ => new OneWayStream(bytes),
            };
            await body.ReadExactlyAsync(new byte[3]);
            var request = kind == "one way of known length" ? new PutObjectRequest { Bucket = Bucket, Key = "it", Body = body, ContentLength = length } : Put("it", body);

            var stored = await Transfer.UploadAsync(request);

            Assert.Equal(length, stored.Length);
            Assert.Equal(bytes[3..], Service.Objects["it"].Bytes);
            Assert.True(body.CanRead);
            Assert.Equal(0, await body.ReadAsync(new byte[1]));
        }

        Assert.Empty(Service.Uploads);
    }

    [Fact]
    public async Task What_a_request_says_reaches_each_call_that_takes_it()
    {
        var body = new MemoryStream(Bytes(3 * PartSize));

        await Transfer.UploadAsync(new PutObjectRequest
        {
            Bucket = Bucket,
            Key = "said",
            Body = body,
            ContentType = "video/x-test",
            Metadata = new Dictionary<string, string> { ["owner"] = "Ada" },
            ServerSideEncryption = ServerSideEncryption.AWSKMS,
            IfNoneMatch = "*",
            ExpectedBucketOwner = "111122223333",
            RequestPayer = RequestPayer.Requester,
        });

        Assert.All(Service.Headers.Values, headers => Assert.Equal(("111122223333", "requester"), (headers["x-amz-expected-bucket-owner"], headers["x-amz-request-payer"])));
        var start = Service.Headers["START said"];
        Assert.Equal(("video/x-test", "Ada", "aws:kms"), (start["Content-Type"], start["x-amz-meta-owner"], start["x-amz-server-side-encryption"]));
        Assert.Equal("*", Service.Headers["COMPLETE said"]["If-None-Match"]);
        Assert.DoesNotContain("x-amz-meta-owner", Service.Headers["PUT said 1"].Keys);
    }

    [Theory]
    [InlineData("CRC64NVME", TransferChecksumType.Whole, "FULL_OBJECT", true)]
    [InlineData("CRC64NVME", TransferChecksumType.Parts, "FULL_OBJECT", true)]
    [InlineData("CRC32", TransferChecksumType.Parts, "COMPOSITE", false)]
    [InlineData("SHA256", TransferChecksumType.Whole, "COMPOSITE", false)]
    public async Task Checksums_are_of_the_whole_or_of_the_parts(string algorithm, TransferChecksumType type, string sent, bool isWhole)
    {
        var transfer = Client.CreateTransfer(Options with { ChecksumType = type });

        await transfer.UploadAsync(new PutObjectRequest { Bucket = Bucket, Key = "sum", Body = new MemoryStream(Bytes(3500)), ChecksumAlgorithm = algorithm });

        Assert.Equal((algorithm, sent), (Service.Headers["START sum"][Algorithm], Service.Headers["START sum"][Type]));
        Assert.Equal(sent, Service.Headers["COMPLETE sum"][Type]);
        Assert.Equal(isWhole, Service.Headers["COMPLETE sum"].ContainsKey("x-amz-checksum-" + algorithm.ToLowerInvariant()));
        Assert.All(Service.Objects["sum"].Parts, part => Assert.NotEmpty(part.Elements().Single(element => element.Name.LocalName == "Checksum" + algorithm).Value));
    }

    [Fact]
    public async Task A_checksum_of_the_whole_that_the_caller_has_is_the_one_that_counts()
    {
        var bytes = Bytes(3 * PartSize);

        await Transfer.UploadAsync(new PutObjectRequest { Bucket = Bucket, Key = "own", Body = new MemoryStream(bytes), ChecksumCRC32 = Crc32Of(bytes) });
        var wrong = await Assert.ThrowsAnyAsync<ServiceException>(() => Transfer.UploadAsync(
            new PutObjectRequest { Bucket = Bucket, Key = "wrong", Body = new MemoryStream(bytes), ChecksumCRC32 = "AAAAAA==" }));
        var impossible = await Assert.ThrowsAsync<TransferException>(() => Transfer.UploadAsync(
            new PutObjectRequest { Bucket = Bucket, Key = "no", Body = new MemoryStream(bytes), ChecksumSHA256 = "AAAA" }));

        Assert.Equal(Crc32Of(bytes), Service.Objects["own"].Checksum);
        Assert.Equal("BadDigest", wrong.ErrorCode);
        Assert.Contains("SHA256", impossible.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("START no", Service.Requests);
    }

    [Fact]
    public async Task A_client_that_sends_no_checksums_sends_none_in_parts()
    {
        using var client = Service.CreateClient(options => options.RequestChecksumCalculation = RequestChecksumCalculation.WhenRequired);

        var stored = await client.CreateTransfer(Options).UploadFileAsync(FileOf(Bytes(3 * PartSize)), Bucket, "plain");

        Assert.Null(stored.Checksum);
        Assert.All(Service.Headers.Values, headers => Assert.DoesNotContain(headers.Keys, name => name.StartsWith("x-amz-checksum", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A_part_that_fails_once_is_sent_again()
    {
        var failures = 0;
        Service.Instead = (context, asked) => FailIf(context, asked.StartsWith("PUT", StringComparison.Ordinal) && Interlocked.Increment(ref failures) == 2, 503);
        var bytes = Bytes(6 * PartSize);
        var progress = new Recorder<TransferProgress>();

        await Transfer.UploadFileAsync(FileOf(bytes), Bucket, "again", progress);
        await Transfer.UploadAsync(Put("stream again", new OneWayStream(bytes)));

        Assert.Equal(bytes, Service.Objects["again"].Bytes);
        Assert.Equal(bytes, Service.Objects["stream again"].Bytes);
        Assert.Equal(new TransferProgress(bytes.Length, bytes.Length), progress.Reports.Last());
    }

    [Fact]
    public async Task A_part_that_fails_always_aborts_the_upload_with_what_it_failed_with()
    {
        Service.Instead = async (context, asked) =>
        {
            if (asked.StartsWith("PUT it ", StringComparison.Ordinal) && asked["PUT it ".Length..] is not ("1" or "2" or "3"))
            {
                // Later parts take until they are given up: else all could be there before one has failed.
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }

            return await FailIf(context, asked == "PUT it 3", 403);
        };

        var failure = await Assert.ThrowsAnyAsync<ServiceException>(() => Transfer.UploadFileAsync(FileOf(Bytes(50 * PartSize)), Bucket, "it"));

        Assert.Equal(403, failure.StatusCode);
        Assert.Equal("DELETE it", Service.Requests.Last());
        Assert.Empty(Service.Uploads);
        Assert.InRange(Service.Requests.Count, 3, 15);
    }

    [Fact]
    public async Task An_upload_that_can_not_be_aborted_says_so()
    {
        Service.Instead = (context, asked) => FailIf(context, asked is "PUT it 2" or "DELETE it", 403);

        var failure = await Assert.ThrowsAsync<UploadNotAbortedException>(() => Transfer.UploadFileAsync(FileOf(Bytes(5 * PartSize)), Bucket, "it"));

        Assert.Equal((Bucket, "it", "upload-1"), (failure.Bucket, failure.Key, failure.UploadId));
        Assert.Equal(403, Assert.IsAssignableFrom<ServiceException>(failure.InnerException).StatusCode);
        Assert.Equal(403, Assert.IsAssignableFrom<ServiceException>(failure.AbortFailure).StatusCode);
        Assert.Contains("upload-1", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancellation_in_the_middle_aborts_the_upload(bool abortFails)
    {
        using var stop = new CancellationTokenSource();
        Service.Instead = async (context, asked) =>
        {
            if (asked == "PUT it 3")
                await stop.CancelAsync();

            return await FailIf(context, abortFails && asked == "DELETE it", 403);
        };

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Transfer.UploadFileAsync(FileOf(Bytes(50 * PartSize)), Bucket, "it", cancellationToken: stop.Token));

        Assert.Equal(stop.Token, failure.CancellationToken);
        Assert.Equal(abortFails, failure.InnerException is UploadNotAbortedException);
        Assert.Equal(abortFails ? 1 : 0, Service.Uploads.Count);
        Assert.DoesNotContain("it", Service.Objects.Keys);
    }

    [Fact]
    public async Task A_stream_that_fails_aborts_the_upload_with_its_own_failure()
    {
        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => Transfer.UploadAsync(Put("it", new BrokenStream(new byte[3 * PartSize]))));

        Assert.Equal("It broke.", failure.Message);
        Assert.Empty(Service.Uploads);
    }

    [Fact]
    public async Task Memory_of_streams_is_that_of_the_parts_under_way()
    {
        var pool = new CountingPool();
        var transfer = Client.CreateTransfer(Options with { Buffers = pool });
        var gate = new Gate(4);
        Service.Instead = gate.PassAsync;

        await transfer.UploadAsync(Put("it", new OneWayStream(Bytes(100 * PartSize))));

        Assert.Equal((4, 4), (pool.Most, gate.Most));
        Assert.Equal(0, pool.Lent);

        await transfer.UploadFileAsync(FileOf(Bytes(100 * PartSize)), Bucket, "file");

        Assert.InRange(pool.Total, 101, 102);
    }

    [Fact]
    public async Task All_calls_of_a_transfer_share_its_requests()
    {
        var gate = new Gate(4);
        Service.Instead = gate.PassAsync;

        await Task.WhenAll(Enumerable.Range(0, 5).Select(index => Transfer.UploadAsync(Put($"it-{index}", new OneWayStream(Bytes(20 * PartSize))))));

        Assert.Equal(5, Service.Objects.Count);
        Assert.Equal(4, gate.Most);
    }

    [Fact]
    public async Task What_can_not_be_uploaded_is_refused_before_anything_is_sent()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Transfer.UploadAsync(Put("it")));
        await Assert.ThrowsAsync<ArgumentException>(() => Transfer.UploadFileAsync(FileOf([]), Put("it", new MemoryStream())));
        await Assert.ThrowsAsync<FileNotFoundException>(() => Transfer.UploadFileAsync(Path.Combine(Folder, "none"), Bucket, "it"));
        var closed = new MemoryStream();
        closed.Dispose();
        await Assert.ThrowsAsync<TransferException>(() => Transfer.UploadAsync(Put("it", closed)));
        await Assert.ThrowsAsync<TransferException>(() => Transfer.UploadAsync(new PutObjectRequest { Bucket = Bucket, Key = "it", Body = new MemoryStream([1]), ContentLength = 2 }));
        var early = await Assert.ThrowsAsync<TransferException>(
            () => Transfer.UploadAsync(new PutObjectRequest { Bucket = Bucket, Key = "it", Body = new OneWayStream([1]), ContentLength = 2 }));
        Assert.Equal("The stream ended after 1 of 2 bytes.", early.Message);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Transfer.UploadFileAsync(FileOf([]), Bucket, "it", cancellationToken: new(true)));

        Assert.Empty(Service.Requests);
    }

    private static string Crc32Of(byte[] bytes) => Convert.ToBase64String([.. Crc32.Hash(bytes).Reverse()]);

    internal static async Task<bool> FailIf(HttpContext context, bool fails, int status)
    {
        if (fails)
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.StatusCode = status;
        }

        return fails;
    }

    private sealed class BrokenStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position == 2 * PartSize ? throw new InvalidDataException("It broke.") : base.ReadAsync(buffer[..Math.Min(buffer.Length, PartSize)], cancellationToken);
    }
}
