using FreeTierGen.Reliability.Tests.Service;

namespace FreeTierGen.Reliability.Tests.Subjects;

/// <summary>One call: what it sends, and what became of it.</summary>
/// <param name="caller">Whose call it is.</param>
/// <param name="content">What it sends.</param>
internal sealed class Work(Caller caller, byte[] content)
{
    /// <summary>The caller's token.</summary>
    public CancellationToken Token => caller.Token;

    /// <summary>What is in the request.</summary>
    public byte[] Content => content;

    /// <summary>Whether the caller has a stream already.</summary>
    public bool IsReading { get; private set; }

    /// <summary>What the caller has read; null for nothing.</summary>
    public string? Read { get; private set; }

    /// <summary>The caller has got a stream, and begins to read it.</summary>
    public void BeginToRead()
    {
        IsReading = true;
        caller.HandOver();
    }

    /// <summary>The caller has got this.</summary>
    public void Finish(string? read) => Read = read;
}
