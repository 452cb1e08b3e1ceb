using Acme.S3;
using FreeTierGen.Benchmarks.Calls;
using FreeTierGen.Benchmarks.Calls.S3;
using FreeTierGen.Benchmarks.Tests.Wire;

namespace FreeTierGen.Benchmarks.Tests.Floor.S3;

/// <summary>The floor is one only if it sends the same and reads as much.</summary>
public sealed class S3FloorTests
{
    public static TheoryData<string> Keys => ["2026/01/holidays/IMG_0001.jpg", "a folder/é +&=%20;.txt"];

    public static TheoryData<ListObjectsV2Request> Lists =>
    [
        S3Messages.ListObjects(),
        new ListObjectsV2Request { Bucket = "others", Prefix = "é /", MaxKeys = 5, ContinuationToken = "a/+=" },
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task GetObject_sends_the_same(string key)
    {
        var request = new GetObjectRequest { Bucket = "pictures", Key = key };
        var generated = await SentMessage.OfAsync(
            S3Messages.Object, async handler => (await S3Clients.Generated(handler, time: new FixedTime()).GetObjectAsync(request)).Dispose());
        var floor = await SentMessage.OfAsync(
            S3Messages.Object, async handler => (await S3Clients.HandWritten(handler, new FixedTime()).GetObjectAsync(request)).Dispose());

        Assert.Equal(generated, floor);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task PutObject_sends_the_same(string key)
    {
        using var body = new MemoryStream(S3Messages.Content());
        var request = new PutObjectRequest { Bucket = "pictures", Key = key, Body = body, ContentType = "image/jpeg" };
        var generated = await SentMessage.OfAsync(
            S3Messages.Put, handler => S3Clients.Generated(handler, time: new FixedTime()).PutObjectAsync(request));
        body.Position = 0;
        var floor = await SentMessage.OfAsync(S3Messages.Put, handler => S3Clients.HandWritten(handler, new FixedTime()).PutObjectAsync(request));

        Assert.Equal(generated, floor);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100_000)]
    [InlineData(S3Messages.LargeSize)]
    public async Task A_large_PutObject_sends_the_same(int length)
    {
        using var body = new MemoryStream(S3Messages.LargeContent()[..length]);
        var generated = await SentMessage.OfAsync(
            S3Messages.Put, handler => S3Clients.Generated(handler, time: new FixedTime(), withChecksums: true).PutObjectAsync(S3Messages.PutObject(body)));
        body.Position = 0;
        var floor = await SentMessage.OfAsync(
            S3Messages.Put, handler => S3Clients.HandWritten(handler, new FixedTime()).PutLargeObjectAsync(S3Messages.PutObject(body)));

        Assert.Equal(generated, floor);
    }

    [Fact]
    public void All_read_the_same_events()
    {
        var events = new EventBenchmarks();

        Assert.Equal(EventMessages.Count * S3Messages.Size, events.Floor());
        Assert.Equal(events.Floor(), events.Generated());
        Assert.Equal(events.Floor(), events.Peer());
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task ListObjects_sends_the_same(ListObjectsV2Request request)
    {
        var generated = await SentMessage.OfAsync(
            S3Messages.List, handler => S3Clients.Generated(handler, time: new FixedTime()).ListObjectsV2Async(request));
        var floor = await SentMessage.OfAsync(S3Messages.List, handler => S3Clients.HandWritten(handler, new FixedTime()).ListObjectsAsync(request));

        Assert.Equal(generated, floor);
    }

    [Fact]
    public async Task An_object_is_read_the_same()
    {
        using var generated = await S3Clients.Generated(new PreparedHandler(S3Messages.Object)).GetObjectAsync(S3Messages.GetObject());
        using var floor = await S3Clients.HandWritten(new PreparedHandler(S3Messages.Object)).GetObjectAsync(S3Messages.GetObject());

        var content = new byte[S3Messages.Size];
        await floor.Body.ReadExactlyAsync(content);
        Assert.Equal(S3Messages.Content(), content);
        Assert.Equal(0, await floor.Body.ReadAsync(content));
        Assert.Equal(MembersBesideBody(generated), MembersBesideBody(floor));
    }

    [Fact]
    public async Task What_was_put_is_read_the_same()
    {
        using var body = new MemoryStream(S3Messages.Content());
        var generated = await S3Clients.Generated(new TakingHandler(S3Messages.Put)).PutObjectAsync(S3Messages.PutObject(body));
        body.Position = 0;
        var floor = await S3Clients.HandWritten(new TakingHandler(S3Messages.Put)).PutObjectAsync(S3Messages.PutObject(body));

        Assert.Equal(Members.Of(generated), Members.Of(floor));
    }

    [Fact]
    public async Task A_list_is_read_the_same()
    {
        var generated = await S3Clients.Generated(new PreparedHandler(S3Messages.List)).ListObjectsV2Async(S3Messages.ListObjects());
        var floor = await S3Clients.HandWritten(new PreparedHandler(S3Messages.List)).ListObjectsAsync(S3Messages.ListObjects());

        Assert.Equal(S3Messages.Keys, floor.Contents!.Count);
        Assert.Equal(Members.Of(generated), Members.Of(floor));
    }

    private static IEnumerable<(string Name, string Value)> MembersBesideBody(GetObjectOutput output) => typeof(GetObjectOutput).GetProperties()
        .Where(property => property.Name != nameof(GetObjectOutput.Body))
        .Select(property => (property.Name, Members.Of(property.GetValue(output))));
}
