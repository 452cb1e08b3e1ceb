using System.Net;

namespace FreeTierGen.Benchmarks.Floor.Http;

/// <summary>A request's body in memory that is used again afterwards.</summary>
internal sealed class BufferContent(ReadOnlyMemory<byte> body) : HttpContent
{
    /// <summary>False while the handler may still be reading: then the memory must not be used again.</summary>
    public bool IsRead { get; private set; } = true;

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var write = stream.WriteAsync(body, cancellationToken);
        return write.IsCompletedSuccessfully ? Task.CompletedTask : FinishAsync(write);
    }

    private async Task FinishAsync(ValueTask write)
    {
        IsRead = false;
        await write.ConfigureAwait(false);
        IsRead = true;
    }
}
