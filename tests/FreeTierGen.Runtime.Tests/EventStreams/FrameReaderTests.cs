using FreeTierGen.Runtime.EventStreams;
using Message = FreeTierGen.Testing.EventStreams.EventMessage;

namespace FreeTierGen.Runtime.Tests.EventStreams;

/// <summary>Messages that another encoder has written, however they arrive.</summary>
public sealed class FrameReaderTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task Messages_are_the_same_in_whatever_pieces_they_arrive(int atOnce)
    {
        Message[] messages = [Message.Event("a", "1"), Message.Event("b"), Message.Event("c", new string('x', 70_000)), Message.Event("d", "4")];
        using var reader = Reader([.. messages.SelectMany(message => message.ToBytes())], atOnce);

        foreach (var message in messages)
        {
            Assert.Equal(FrameOutcome.Read, await reader.NextAsync(None));
            Assert.Equal(message.ToBytes(), reader.Frame);
            Assert.Equal(message.Payload, EventFrame.PayloadOf(reader.Frame));
        }

        Assert.Equal(FrameOutcome.End, await reader.NextAsync(None));
    }

    [Fact]
    public async Task A_message_that_is_cut_anywhere_is_told_from_the_end()
    {
        var bytes = Message.Event("text", "hi").ToBytes();
        for (var length = 1; length < bytes.Length; length++)
        {
            using var reader = Reader(bytes[..length]);

            Assert.Equal(FrameOutcome.Cut, await reader.NextAsync(None));
        }
    }

    [Fact]
    public async Task Each_bit_that_is_changed_on_the_way_is_an_error_or_a_message_that_does_not_end()
    {
        var original = Message.Event("text", "hi").ToBytes();
        for (var bit = 0; bit < 8 * original.Length; bit++)
        {
            var bytes = original.ToArray();
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            using var reader = Reader(bytes);

            await Assert.ThrowsAsync<EventFormatException>(() => reader.NextAsync(None).AsTask());
        }
    }

    [Theory]
    [InlineData(15, 0)]
    [InlineData(16, 1)]
    [InlineData(-1, 0)]
    [InlineData(200_000, 131_073)]
    [InlineData((24 * 1024 * 1024) + 17, 0)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public async Task A_length_that_no_message_may_have_is_refused_before_anything_of_it_is_kept(int length, int headersLength)
    {
        using var reader = Reader(Message.BeginningOf(length, headersLength));

        await Assert.ThrowsAsync<EventFormatException>(() => reader.NextAsync(None).AsTask());
    }

    [Fact]
    public async Task A_length_is_taken_on_trust_until_it_arrives()
    {
        using var reader = Reader(Message.BeginningOf(24 * 1024 * 1024, 0));

        var before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.Equal(FrameOutcome.Cut, await reader.NextAsync(None));
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 4 * 1024 * 1024);
    }

    [Fact]
    public async Task Headers_of_all_types_are_read_as_they_were_written()
    {
        var time = DateTimeOffset.FromUnixTimeMilliseconds(-1_234);
        var message = new Message(
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["yes"] = true,
                ["no"] = false,
                ["byte"] = sbyte.MinValue,
                ["short"] = short.MinValue,
                ["int"] = int.MinValue,
                ["long"] = long.MinValue,
                ["bytes"] = new byte[] { 0, 255 },
                ["text"] = "späť",
                ["time"] = time,
                ["id"] = Guid.NewGuid(),
            },
            []);
        using var reader = Reader(message.ToBytes());
        await reader.NextAsync(None);

        Assert.True(On(reader, "yes").ReadBoolean());
        Assert.False(On(reader, "no").ReadBoolean());
        Assert.Equal(sbyte.MinValue, On(reader, "byte").ReadSByte());
        Assert.Equal(short.MinValue, On(reader, "short").ReadInt16());
        Assert.Equal(int.MinValue, On(reader, "int").ReadInt32());
        Assert.Equal(long.MinValue, On(reader, "long").ReadInt64());
        Assert.Equal([0, 255], On(reader, "bytes").ReadBlob().ToArray());
        Assert.Equal("späť", On(reader, "text").ReadString());
        Assert.Equal(time, On(reader, "time").ReadTimestamp());
        Assert.Equal("id", System.Text.Encoding.UTF8.GetString(On(reader, "id").Name));

        // A smaller type does for a number; a larger one where the number fits.
        Assert.Equal(sbyte.MinValue, On(reader, "byte").ReadInt64());
        Assert.Throws<EventFormatException>(() => On(reader, "int").ReadInt16());
        Assert.Throws<EventFormatException>(() => On(reader, "text").ReadBoolean());
        Assert.Throws<EventFormatException>(() => On(reader, "yes").ReadString());
        Assert.Throws<EventFormatException>(() => On(reader, "long").ReadTimestamp());
    }

    [Theory]
    [InlineData("01", "a name that is missing")]
    [InlineData("0161", "a type that is missing")]
    [InlineData("01610A", "a type that there is none of")]
    [InlineData("026100", "a name that is cut")]
    [InlineData("0161040000", "a number that is cut")]
    [InlineData("016107000201", "a text that is cut")]
    [InlineData("01610700", "a length that is cut")]
    public void Headers_that_end_too_early_or_have_no_known_type_are_refused(string hex, string what)
    {
        var error = Record.Exception(() =>
        {
            var headers = new EventHeaders(Convert.FromHexString(hex));
            while (headers.Next())
            {
            }
        });

        Assert.True(error is EventFormatException, what);
    }

    [Fact]
    public async Task Ten_thousand_messages_need_no_memory_each()
    {
        var one = Message.Event("text", "hi").ToBytes();
        var bytes = Enumerable.Repeat(one, 10_000).SelectMany(message => message).ToArray();
        using var reader = Reader(bytes);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = 0;
        while (reader.TryNext() || await reader.NextAsync(None) == FrameOutcome.Read)
        {
            count++;
        }

        Assert.Equal(10_000, count);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 256 * 1024);
    }

    private static FrameReader Reader(byte[] bytes, int atOnce = int.MaxValue) => new(new Pieces(bytes, atOnce));

    private static EventHeaders On(FrameReader reader, string name)
    {
        var headers = new EventHeaders(EventFrame.HeadersOf(reader.Frame));
        while (headers.Next())
        {
            if (headers.Name.SequenceEqual(System.Text.Encoding.UTF8.GetBytes(name)))
            {
                return headers;
            }
        }

        throw new InvalidOperationException(name);
    }

    /// <summary>Gives no more than so many bytes at once.</summary>
    private sealed class Pieces(byte[] bytes, int atOnce) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => base.ReadAsync(buffer[..Math.Min(atOnce, buffer.Length)], cancellationToken);
    }
}
