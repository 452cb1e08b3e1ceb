using System.Buffers;
using FreeTierGen.Testing.EventStreams;
using Microsoft.AspNetCore.Http;

namespace FreeTierGen.EndToEnd.Tests.Events;

/// <summary>Sends and receives messages on the service's side.</summary>
internal static class Wire
{
    public const string MediaType = "application/vnd.amazon.eventstream";

    /// <summary>Begins an answer of events.</summary>
    public static Task BeginAsync(HttpContext context)
    {
        context.Response.ContentType = MediaType;
        return context.Response.Body.FlushAsync();
    }

    public static async Task SendAsync(HttpContext context, params EventMessage[] messages)
    {
        foreach (var message in messages)
        {
            await context.Response.Body.WriteAsync(message.ToBytes(), context.RequestAborted);
        }

        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    /// <summary>The messages of a request as they come, signed ones as they are.</summary>
    public static async IAsyncEnumerable<EventMessage> ReceiveAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync();
            var buffer = read.Buffer;
            while (TryTake(ref buffer, out var bytes))
            {
                yield return EventMessage.ReadOne(bytes);
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
            {
                yield break;
            }
        }
    }

    private static bool TryTake(ref ReadOnlySequence<byte> buffer, out byte[] bytes)
    {
        bytes = [];
        if (buffer.Length < 4)
        {
            return false;
        }

        var length = (int)new BigEndianReader(buffer.Slice(0, 4).ToArray()).Number(4);
        if (buffer.Length < length)
        {
            return false;
        }

        bytes = buffer.Slice(0, length).ToArray();
        buffer = buffer.Slice(length);
        return true;
    }
}
