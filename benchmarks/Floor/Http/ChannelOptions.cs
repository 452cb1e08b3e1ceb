using System.Net.Http.Headers;

namespace FreeTierGen.Benchmarks.Floor.Http;

/// <summary>Where services differ.</summary>
internal sealed class ChannelOptions
{
    /// <summary>The value of <c>amz-sdk-request</c>.</summary>
    public string AttemptText { get; init; } = "attempt=1; max=3";

    /// <summary>How long a call may take. There is one attempt, so the attempt's limit is the one that counts.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How deep bodies may be nested.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Checks a body by what the headers say of it.</summary>
    public BodyCheck? CheckBody { get; init; }

    public delegate void BodyCheck(HttpHeadersNonValidated headers, ReadOnlySpan<byte> body);
}
