namespace FreeTierGen.Reliability.Tests.Service;

/// <summary>The head of a request as it came over the wire.</summary>
/// <param name="Line">The request line.</param>
/// <param name="Headers">The headers, by name in lower case.</param>
internal sealed record ReceivedRequest(string Line, IReadOnlyDictionary<string, string> Headers)
{
    public bool IsChunked => Headers.ContainsKey("transfer-encoding");

    public int Length => Headers.TryGetValue("content-length", out var length) ? int.Parse(length, System.Globalization.CultureInfo.InvariantCulture) : 0;
}
