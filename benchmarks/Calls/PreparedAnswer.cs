using System.Globalization;

namespace FreeTierGen.Benchmarks.Calls;

/// <summary>A response that is at hand.</summary>
/// <param name="body">Its body.</param>
internal sealed class PreparedAnswer(byte[] body)
{
    public byte[] Body { get; } = body;

    public string ContentType { get; init; } = "application/x-amz-json-1.0";

    public string ContentLength { get; } = body.Length.ToString(CultureInfo.InvariantCulture);

    /// <summary>The headers that the service sends besides those that all send. An array costs those who go through it nothing.</summary>
    public KeyValuePair<string, string>[] Headers { get; init; } = [];
}
