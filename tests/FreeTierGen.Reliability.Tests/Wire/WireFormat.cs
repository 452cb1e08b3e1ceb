using FreeTierGen.Reliability.Tests.Service;

namespace FreeTierGen.Reliability.Tests.Wire;

/// <summary>What a protocol's answers are on the wire, written without the runtime.</summary>
internal abstract class WireFormat
{
    /// <summary>What sound answers say.</summary>
    public const string Text = "sound";

    /// <summary>The content type of answers.</summary>
    public abstract string ContentType { get; }

    /// <summary>A sound answer.</summary>
    public Answer Answer => Success(Sound);

    /// <summary>A sound answer that is a stream.</summary>
    public virtual Answer AnswerOfStream { get; } = new(200, "sound"u8.ToArray(), ("Content-Type", "application/octet-stream"));

    /// <summary>The body of a sound answer.</summary>
    protected abstract byte[] Sound { get; }

    /// <summary>A success with a body.</summary>
    public virtual Answer Success(byte[] body) => new(200, body, ("Content-Type", ContentType));

    /// <summary>An error that says what it is, or does not: null leaves out code or message.</summary>
    public abstract Answer Error(int status, string? code, string? message = "It went wrong.");
}
