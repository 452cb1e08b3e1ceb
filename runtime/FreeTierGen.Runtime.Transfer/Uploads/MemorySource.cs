namespace FreeTierGen.Runtime.Transfer.Uploads;

/// <summary>A stream in memory, whose parts are read where they stand.</summary>
/// <param name="stream">The stream, from its position on.</param>
/// <param name="bytes">All its bytes.</param>
/// <param name="length">How many of them are uploaded.</param>
internal sealed class MemorySource(MemoryStream stream, ArraySegment<byte> bytes, int length) : UploadSource
{
    private int _handedOut;

    public override long? Length => length;

    public override ValueTask<UploadPart> NextAsync(int size, CancellationToken cancellationToken)
    {
        var count = Math.Min(size, length - _handedOut);
        var body = new MemoryStream(bytes.Array!, bytes.Offset + (int)stream.Position, count, writable: false);
        stream.Position += count;
        _handedOut += count;
        return new(new UploadPart(body, count, _handedOut == length, null));
    }
}
