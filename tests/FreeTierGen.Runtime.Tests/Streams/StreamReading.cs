namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>Reads streams as their callers do.</summary>
internal static class StreamReading
{
    public static async Task<byte[]> ReadAllAsync(this Stream body)
    {
        var received = new MemoryStream();
        await body.CopyToAsync(received);
        return received.ToArray();
    }
}
